import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { operationsOf } from '../engine/fields.cts';

const { description } = new Nudgescribe();
const { properties } = description;

/** What a form shows, in order, when its fields have these values and all others their defaults. */
function shown(values: INodeParameters) {
	const node = { typeVersion: 1 };
	const all = NodeHelpers.getNodeParameters(properties, values, true, false, node, description);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(all ?? values, property, node, description),
	);
}

function namesIn(values: INodeParameters): string[] {
	return shown(values).map(({ name }) => name);
}

test('a new node begins with what a person can read: many campaigns', () => {
	const [resource, operation] = shown({});
	expect(resource).toMatchObject({ name: 'resource', default: 'campaign' });
	expect(operation).toMatchObject({ name: 'operation', default: 'getAll' });
	expect(namesIn({})).toEqual([
		'resource',
		'operation',
		'returnAll',
		'limit',
		'filters',
		'options',
	]);
});

const deleting = operationsOf(properties).filter(({ operation }) => operation === 'delete');

test.each(deleting)('a $resource is deleted below a notice', ({ resource, operation }) => {
	const [, , first] = shown({ resource, operation });
	expect(first?.type).toBe('notice');
	expect(deleting).toHaveLength(3);
});

test.each([
	['message', 'publish', 'waitForExport'],
	['campaignRun', 'start', 'waitUntilReady'],
])('%s: %s shows Wait Timeout below its switch, while that is on', (resource, operation, isOn) => {
	const names = namesIn({ resource, operation, [isOn]: true });
	expect(names.slice(-3)).toEqual([isOn, 'waitTimeout', 'options']);
	expect(namesIn({ resource, operation }).slice(-2)).toEqual([isOn, 'options']);
});

test('what tells messages apart stands in the names of their operations', () => {
	const names = operationsOf(properties).map(
		({ resource, option }) => `${resource}: ${option.name}`,
	);
	expect(names).toEqual(
		expect.arrayContaining([
			'message: Get Exported Messages',
			'campaignRun: Get Messages for Review',
		]),
	);
	expect(names).not.toContain('message: Get Many');
});
