import { UnexpectedError, type IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { EngineCredentialsHelper } from './credentials-helper.cts';
import { ExternalSecretsProxy } from './n8n-core.cts';

const instance = 'http://n8n.test/';

function notInHarness(): Promise<never> {
	return Promise.reject(new UnexpectedError('Not part of the engine harness'));
}

/** What n8n hands to every execution, list and credential test. */
export function additionalDataWith(
	own: Partial<IWorkflowExecuteAdditionalData> = {},
): IWorkflowExecuteAdditionalData {
	return {
		currentNodeExecutionIndex: 0,
		credentialsHelper: new EngineCredentialsHelper(),
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: notInHarness,
		getRunExecutionData: notInHarness,
		getRuntimeCredential: notInHarness,
		startRunnerTask: notInHarness,
		logAiEvent: () => undefined,
		variables: {},
		instanceBaseUrl: instance,
		restApiUrl: `${instance}rest`,
		formBaseUrl: `${instance}form`,
		formWaitingBaseUrl: `${instance}form-waiting`,
		formTestBaseUrl: `${instance}form-test`,
		webhookBaseUrl: `${instance}webhook`,
		webhookWaitingBaseUrl: `${instance}webhook-waiting`,
		webhookTestBaseUrl: `${instance}webhook-test`,
		mcpBaseUrl: `${instance}mcp`,
		mcpTestBaseUrl: `${instance}mcp-test`,
		...own,
	};
}
