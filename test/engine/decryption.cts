import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsExpressionResolveValues,
	type IExecuteData,
	type INode,
	type INodeParameters,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { asCredentialData } from './credential-data.cts';
import { credentialProperties } from './credential-types.cts';
import { mockNodeType, onlyNodeType } from './mock-node-types.cts';
import { getAdditionalKeys } from './n8n-core.cts';

/** Where a credential is used: what its expressions are resolved with. */
export interface CredentialUse {
	additionalData: IWorkflowExecuteAdditionalData;
	mode: WorkflowExecuteMode;
	executeData?: IExecuteData;
	values?: ICredentialsExpressionResolveValues;
}

const mockNode: INode = {
	id: 'mock',
	name: '',
	typeVersion: 1,
	type: 'mock',
	position: [0, 0],
	parameters: {},
};

/** The stored values without undeclared keys, and with defaults for missing ones. */
function withDefaults(type: string, stored: ICredentialDataDecryptedObject): INodeParameters {
	const properties = credentialProperties(type);
	const values = { ...stored } as INodeParameters;
	const declared = NodeHelpers.getNodeParameters(properties, values, true, false, null, null) ?? {};
	for (const key of ['allowedHttpRequestDomains', 'allowedDomains']) {
		if (declared[key] === undefined && values[key] !== undefined) declared[key] = values[key];
	}
	return declared;
}

function resolveInRun(
	declared: INodeParameters,
	values: ICredentialsExpressionResolveValues,
	use: CredentialUse,
): ICredentialDataDecryptedObject {
	const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
	const keys = getAdditionalKeys(use.additionalData, use.mode, null, { isCredential: true });
	try {
		return asCredentialData(
			workflow.expression.getParameterValue(
				declared,
				runExecutionData,
				runIndex,
				itemIndex,
				node.name,
				connectionInputData,
				use.mode,
				keys,
				use.executeData,
				false,
				declared,
			),
		);
	} catch (error) {
		if (error instanceof Error) error.message += ' [Error resolving credentials]';
		throw error;
	}
}

function resolveOutsideRun(
	declared: INodeParameters,
	use: CredentialUse,
): ICredentialDataDecryptedObject {
	const workflow = new Workflow({
		nodes: [mockNode],
		connections: {},
		active: false,
		nodeTypes: onlyNodeType(mockNodeType()),
	});
	const keys = getAdditionalKeys(use.additionalData, use.mode, null, { isCredential: true });
	return asCredentialData(
		workflow.expression.getComplexParameterValue(
			mockNode,
			declared,
			use.mode,
			keys,
			undefined,
			undefined,
			declared,
		),
	);
}

/** What a node gets of a stored credential: n8n's `applyDefaultsAndOverwrites`. */
export function decrypted(
	type: string,
	stored: ICredentialDataDecryptedObject,
	use: CredentialUse,
): ICredentialDataDecryptedObject {
	const declared = withDefaults(type, stored);
	return use.values === undefined
		? resolveOutsideRun(declared, use)
		: resolveInRun(declared, use.values, use);
}
