import type { INode, INodeProperties } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { operationOf } from '../../nodes/Nudgescribe/resources/index.ts';
import { eventOf } from '../../nodes/Nudgescribe/trigger/index.ts';
import { sourcesIn } from './files.cts';

const { properties } = new Nudgescribe().description;
const node: INode = {
	id: 'a',
	name: 'Nudgescribe',
	type: 'n8n-nodes-nudgescribe.nudgescribe',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function valuesOf(property: INodeProperties | undefined): string[] {
	return (property?.options ?? []).flatMap((option) =>
		'value' in option ? String(option.value) : [],
	);
}

function operationsOf(resource: string): string[] {
	const isOf = ({ displayOptions }: INodeProperties) =>
		displayOptions?.show?.resource?.includes(resource) === true;
	return valuesOf(properties.find((property) => property.name === 'operation' && isOf(property)));
}

const resources = valuesOf(properties.find(({ name }) => name === 'resource'));

describe.each(resources)('The resource %s', (resource) => {
	test('has an Operation dropdown, each value of which does something', () => {
		expect(operationsOf(resource).length).toBeGreaterThan(0);
		for (const operation of operationsOf(resource)) {
			expect(() => operationOf(node, resource, operation)).not.toThrow();
		}
	});

	test('offers every operation that it has a file for', () => {
		const folder = `nodes/Nudgescribe/resources/${resource}`;
		const files = sourcesIn(folder)
			.filter(({ text }) => /^export const \w+ = (?:batchO|readO|o)peration\(/m.test(text))
			.map(({ path }) => path.split('/').at(-1)?.replace('.ts', ''));
		expect(operationsOf(resource).sort()).toEqual(files.sort());
	});

	test('starts with an operation that its dropdown has', () => {
		const dropdown = properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(resource),
		);
		expect(operationsOf(resource)).toContain(dropdown?.default);
	});
});

test('the Resource dropdown has exactly the resources that have a folder', () => {
	const folders = sourcesIn('nodes/Nudgescribe/resources').map(({ path }) => path.split('/').at(3));
	expect(resources.toSorted()).toEqual(
		[...new Set(folders)].filter((name) => name?.endsWith('.ts') === false).sort(),
	);
});

test.each([
	['customer', 'none'],
	['none', 'getAll'],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap(
		(name): [string, string][] => [
			['customer', name],
			[name, 'getAll'],
			[name, name],
		],
	),
])('the pair %s: %s, which no dropdown offers, is an error', (resource, operation) => {
	expect(() => operationOf(node, resource, operation)).toThrow(
		`There is no operation '${operation}' of the resource '${resource}'`,
	);
});

test.each(['none', '__proto__', 'constructor', 'toString'])(
	'the event %s, which the dropdown does not offer, is an error',
	(event) => {
		expect(() => eventOf(event)).toThrow(`There is no event '${event}'`);
	},
);

test('every list of a resource locator has a method that fills it', () => {
	const { listSearch } = new Nudgescribe().methods;
	const methods = properties
		.flatMap(({ modes = [] }) => modes)
		.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);
	expect([...new Set(methods)].sort()).toEqual(
		Object.keys(listSearch)
			.filter((name) => methods.includes(name))
			.sort(),
	);
	expect(methods.length).toBeGreaterThan(10);
});
