import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import type { JsonObject } from '../../tools/demo/rest/json.cts';
import { toolTypeOf } from '../engine/ai-tool-type.cts';

const action = new Nudgescribe();

/** What n8n adds to a trigger that polls. */
const pollTimes: INodeTypeDescription['properties'][number] = {
	displayName: 'Poll Times',
	name: 'pollTimes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [{ name: 'item', displayName: 'Item', values: [] }],
};

const descriptions: Record<string, INodeTypeDescription> = {
	nudgescribe: action.description,
	nudgescribeTool: toolTypeOf(action).description,
	nudgescribeTrigger: withPollTimes(new NudgescribeTrigger().description),
};

function withPollTimes(description: INodeTypeDescription): INodeTypeDescription {
	return { ...description, properties: [pollTimes, ...description.properties] };
}

/** The description of the node of this package that a workflow names, if it names one. */
export function descriptionOf({ type }: JsonObject): INodeTypeDescription | undefined {
	const [owner, name = ''] = String(type).split('.');
	if (owner !== 'n8n-nodes-nudgescribe') return undefined;
	const found = descriptions[name];
	if (!found) throw new Error(`There is no node ${String(type)}`);
	return found;
}

/** What of a node's parameters its description does not know, or does not show for the values of the others. */
export function unknownParameters(node: INode, description: INodeTypeDescription): string[] {
	const { properties } = description;
	const known = NodeHelpers.getNodeParameters(
		properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	return missing(node.parameters, known ?? {}, '');
}

function missing(given: unknown, known: unknown, path: string): string[] {
	if (!isParameters(given) || given['__rl'] === true) return [];
	const names = isParameters(known) ? known : {};
	return Object.entries(given).flatMap(([name, value]) => {
		const place = path === '' ? name : `${path}.${name}`;
		if (names[name] === undefined) return [place];
		return ['options', 'filters'].includes(name) ? missing(value, names[name], place) : [];
	});
}

function isParameters(value: unknown): value is INodeParameters {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the editor marks as missing, and the choices that the description does not offer. */
export function issuesOf(node: INode, description: INodeTypeDescription): string[] {
	const { properties } = description;
	const issues = NodeHelpers.getNodeParametersIssues(properties, node, description);
	const missingOnes = Object.values(issues?.parameters ?? {}).flat();
	return [...missingOnes, ...notOffered(node, description, node.parameters, properties)];
}

function notOffered(
	node: INode,
	description: INodeTypeDescription,
	values: INodeParameters,
	properties: INodeProperties[],
): string[] {
	return properties.flatMap((property) => {
		const { name, type, options = [] } = property;
		const value = values[name];
		const isShown = NodeHelpers.displayParameter(
			values,
			property,
			node,
			description,
			node.parameters,
		);
		if (value === undefined || !isShown || isExpression(value)) return [];
		if (type === 'collection' && isParameters(value)) {
			const inner = options.filter((option) => 'type' in option);
			return notOffered(node, description, value, inner);
		}
		if (type !== 'options' && type !== 'multiOptions') return [];
		const offered = options.map((option) => ('value' in option ? option.value : undefined));
		const chosen: unknown[] = Array.isArray(value) ? value : [value];
		return chosen
			.filter((one) => !offered.some((offer) => offer === one))
			.map((one) => `${name}: ${String(one)}`);
	});
}

function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
