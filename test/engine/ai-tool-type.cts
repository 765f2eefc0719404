import {
	NodeConnectionTypes,
	UserError,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** What n8n adds to the name of a node type for its twin that agents use. */
export const toolSuffix = 'Tool';

const descriptionType: INodeProperties = {
	displayName: 'Tool Description',
	name: 'descriptionType',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'From Resource and Operation', value: 'auto' },
		{ name: 'Own Words', value: 'manual' },
	],
	default: 'auto',
};

function toolDescription({ description }: INodeTypeDescription): INodeProperties {
	return {
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description,
		required: true,
		displayOptions: { show: { descriptionType: ['manual'] } },
	};
}

function toolDescriptionOf(description: INodeTypeDescription): INodeTypeDescription {
	const { codex, properties } = description;
	const converted: INodeTypeDescription = {
		...description,
		name: description.name + toolSuffix,
		displayName: `${description.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		properties: [descriptionType, toolDescription(description), ...properties],
		codex: {
			...codex,
			categories: ['AI'],
			subcategories: { AI: ['Tools'], Tools: ['Other Tools'] },
		},
	};
	delete converted.usableAsTool;
	return converted;
}

/**
 * The twin of a node type that an agent can use, as n8n makes it of a node with resources and operations.
 * n8n's own conversion is part of the package `n8n`, which the engine harness does without.
 */
export function toolTypeOf(node: INodeType): INodeType {
	if (!node.description.usableAsTool) throw new UserError('Node cannot be used as a tool');
	const description = { value: toolDescriptionOf(node.description) };
	return Object.create(node, { description }) as INodeType;
}
