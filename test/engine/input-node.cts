import {
	NodeConnectionTypes,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

function isExecutionData(item: INodeExecutionData | IDataObject): item is INodeExecutionData {
	return typeof item.json === 'object' && item.json !== null;
}

/** The node before the one under test: it puts out the given items, whatever it gets. */
export class InputNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Input',
		name: 'input',
		group: ['input'],
		version: 1,
		description: 'Puts out the items of a test',
		defaults: { name: 'Input' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	private readonly items: INodeExecutionData[];

	constructor(items: (INodeExecutionData | IDataObject)[]) {
		this.items = items.map((item) => (isExecutionData(item) ? item : { json: item }));
	}

	readonly execute = (): Promise<INodeExecutionData[][]> => Promise.resolve([this.items]);
}
