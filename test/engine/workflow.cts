import {
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IWorkflowBase,
} from 'n8n-workflow';
import { referenceTo, type StoredCredential } from './credentials.cts';
import { workflowId } from './ids.cts';
import { InputNode } from './input-node.cts';
import { newestVersion, nodeTypesWith, nudgescribeType } from './node-types.cts';

/** The settings of the node under test. */
export interface TestedNode {
	parameters: INodeParameters;
	onError?: 'continueRegularOutput' | 'continueErrorOutput' | 'stopWorkflow';
	typeVersion?: number;
	/** Three tries, as in n8n, but without its second of rest between them. */
	retryOnFail?: boolean;
}

/** What a workflow of two nodes is made of. */
export interface WorkflowOptions {
	node: TestedNode;
	credentials: StoredCredential;
	/** The items before the node; one empty item if not given. */
	items?: INodeExecutionData[] | IDataObject[];
	/** The workflow's own time zone; the one of n8n if not given. */
	timezone?: string;
	/** The type of the node under test; the Nudgescribe node if not given. */
	type?: string;
}

/** The names that the nodes bear, for expressions such as `$('Input').item`. */
export const nodeNames = { input: 'Input', tested: 'Nudgescribe' } as const;

const inputType = 'engine.input';

function inputNode(): INode {
	return {
		id: 'input',
		name: nodeNames.input,
		type: inputType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
}

function testedNode({ node, credentials, type = nudgescribeType }: WorkflowOptions): INode {
	const { typeVersion = newestVersion(type), ...settings } = node;
	return {
		id: 'tested',
		name: nodeNames.tested,
		type,
		typeVersion,
		position: [200, 0],
		credentials: referenceTo(credentials),
		waitBetweenTries: 1,
		...settings,
	};
}

/** What n8n's database would hold of the workflow: the given items, then the node under test. */
export function workflowData(options: WorkflowOptions): IWorkflowBase {
	const target = { node: nodeNames.tested, type: NodeConnectionTypes.Main, index: 0 };
	return {
		id: workflowId,
		name: 'Engine harness',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		settings: {
			executionOrder: 'v1',
			...(options.timezone === undefined ? {} : { timezone: options.timezone }),
		},
		nodes: [inputNode(), testedNode(options)],
		connections: { [nodeNames.input]: { main: [[target]] } },
	};
}

/** The workflow as n8n loads it: with the defaults of parameters that are not set. */
export function loadWorkflow(
	{ id, name, active, nodes, connections, settings }: IWorkflowBase,
	items: WorkflowOptions['items'] = [{ json: {} }],
): Workflow {
	const nodeTypes = nodeTypesWith({ [inputType]: new InputNode(items) });
	return new Workflow({ id, name, active, nodes, connections, settings, nodeTypes });
}
