import {
	createEmptyRunExecutionData,
	LoggerProxy,
	NodeConnectionTypes,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestRequest,
	type INode,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { container } from './container.cts';
import { judgeAnswer, judgeFailure } from './credential-test-rules.cts';
import { credentialType } from './credential-types.cts';
import { EngineCredentialsHelper } from './credentials-helper.cts';
import type { StoredCredential } from './credentials.cts';
import { decrypted } from './decryption.cts';
import { mockNodeType, onlyNodeType } from './mock-node-types.cts';
import { ErrorReporter, ExecuteContext, RoutingNode } from './n8n-core.cts';

type Tested = ICredentialsDecrypted & { data: ICredentialDataDecryptedObject };

/** Hands out the values that are being tested, which the editor may not have saved yet. */
class TestedCredentialsHelper extends EngineCredentialsHelper {
	constructor(private readonly tested: ICredentialDataDecryptedObject) {
		super();
	}

	override async getDecrypted(
		...parameters: Parameters<EngineCredentialsHelper['getDecrypted']>
	): Promise<ICredentialDataDecryptedObject> {
		const [, , , , , raw] = parameters;
		return raw ? await super.getDecrypted(...parameters) : this.tested;
	}
}

function testNode({ id, name, type }: Tested): INode {
	return {
		id: 'temp',
		name: 'Temp-Node',
		type: 'noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id, name } },
	};
}

function testNodeType(credential: string, { request }: ICredentialTestRequest): INodeType {
	return mockNodeType({
		name: 'noOp',
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: credential, required: true }],
		properties: [
			{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' },
		],
	});
}

async function sendTestRequest(
	tested: Tested,
	test: ICredentialTestRequest,
): Promise<INodeExecutionData[][] | undefined> {
	const node = testNode(tested);
	const nodeType = testNodeType(tested.type, test);
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: onlyNodeType(nodeType),
	});
	const context = new ExecuteContext(
		workflow,
		node,
		additionalDataWith({
			currentNodeParameters: node.parameters,
			credentialsHelper: new TestedCredentialsHelper(tested.data),
		}),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	return await new RoutingNode(context, nodeType, tested).runNode();
}

async function runRequestTest(
	{ id, name, type, data: stored }: StoredCredential,
	test: ICredentialTestRequest,
): Promise<INodeCredentialTestResult> {
	try {
		const use = { additionalData: additionalDataWith(), mode: 'internal' } as const;
		const data = decrypted(type, stored, use);
		const answer = await sendTestRequest({ id, name, type, data }, test);
		return judgeAnswer(answer, test.rules ?? []);
	} catch (error) {
		container.get(ErrorReporter).error(error);
		LoggerProxy.debug('Credential test failed', { error });
		return judgeFailure(error, test.rules ?? []);
	}
}

/** Presses the Test button: n8n's credentials tester, for a credential type with a test request. */
export async function testCredential(
	credential: StoredCredential,
): Promise<INodeCredentialTestResult> {
	const { test } = credentialType(credential.type);
	if (test === undefined) {
		return { status: 'Error', message: 'No testing function found for this credential.' };
	}
	return await runRequestTest(credential, test);
}
