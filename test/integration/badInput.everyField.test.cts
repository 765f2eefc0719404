import type { INodeParameters, INodeProperties, NodeParameterValueType } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { choicesOf, membersOf } from '../../tools/generate/docs/properties.cts';
import { inputItems } from './operations.cts';
import { failureOf } from './results.cts';
import { runs } from './runs.cts';
import { byId, useStage } from './stage.cts';

/** By type, what a field can't be and what it can, in JavaScript; a type that is not here takes anything, or nothing. */
const values: Record<string, { bad: string; good: string }> = {
	boolean: { bad: '"perhaps"', good: 'false' },
	dateTime: { bad: '"soon"', good: '"2026-11-24"' },
	json: { bad: '"[1"', good: '"{}"' },
	number: { bad: '"ten"', good: '5' },
	options: { bad: '"nonsense"', good: '' },
	resourceLocator: { bad: 'undefined', good: '"x"' },
	string: { bad: '""', good: '"x"' },
};

/** By name, where a field differs from others of its type: dates can have other formats than those in the list. */
const ownValues: typeof values = { dateFormat: { bad: '""', good: '"dd.MM.yyyy"' } };

/** A field of an operation, and how it is filled in with an expression. */
interface Case {
	resource: string;
	operation: string;
	label: string;
	values: { bad: string; good: string };
	filledIn: (expression: string) => INodeParameters;
}

/** What else has to be filled in beside a field for it to be shown. */
function shownWith(property: INodeProperties): INodeParameters {
	const others = conditionsOf(property).filter(([name]) => !name.startsWith('/'));
	return Object.fromEntries(others.map(([name, choices]) => [name, first(choices)]));
}

/** The same, of what is filled in at the top, for a field in a collection: also within the field mapper. */
function shownWithAtTop(property: INodeProperties): INodeParameters {
	const others = conditionsOf(property).filter(([name]) => name.startsWith('/'));
	return Object.fromEntries(
		others.map(([name, choices]) => {
			const [own = '', inside] = name.slice(1).split('.');
			return [own, inside === undefined ? first(choices) : { [inside]: first(choices) }];
		}),
	);
}

function conditionsOf({ displayOptions }: INodeProperties) {
	const conditions = Object.entries(displayOptions?.show ?? {});
	return conditions.filter(([name]) => !['resource', 'operation'].includes(name));
}

function first(choices: unknown[] = []): NodeParameterValueType {
	const [choice] = choices;
	return typeof choice === 'string' || typeof choice === 'boolean' ? choice : null;
}

/** Whether there is a value that the field can't have: most texts, and locators among options, may be left empty. */
function isChecked({ type, name, required }: INodeProperties, isOption: boolean): boolean {
	if (type === 'string') return required === true;
	if (isOption && (type === 'resourceLocator' || name in ownValues)) return false;
	return type in values;
}

function valuesOf(property: INodeProperties): { bad: string; good: string } {
	const { bad = '', good = '' } = ownValues[property.name] ?? values[property.type] ?? {};
	const [choice] = choicesOf(property);
	return { bad, good: choice ? JSON.stringify(choice.value) : good };
}

function casesOf(resource: string, operation: string): Case[] {
	const isOfOperation = ({ displayOptions: { show } = {} }: INodeProperties) =>
		show?.resource?.includes(resource) === true && show.operation?.includes(operation) === true;
	const caseOf = (
		one: INodeProperties,
		within: (own: INodeParameters) => INodeParameters,
	): Case => ({
		resource,
		operation,
		label: one.displayName,
		values: valuesOf(one),
		filledIn: (expression) => ({
			...shownWithAtTop(one),
			...within({
				...shownWith(one),
				[one.name]: one.type === 'resourceLocator' ? byId(expression) : expression,
			}),
		}),
	});
	return new Nudgescribe().description.properties.filter(isOfOperation).flatMap((property) =>
		property.type === 'collection'
			? membersOf(property)
					.filter((one) => isChecked(one, true))
					.map((one) => caseOf(one, (own) => ({ [property.name]: own })))
			: [property].filter((one) => isChecked(one, false)).map((one) => caseOf(one, (own) => own)),
	);
}

const cases = Object.entries(runs).flatMap(([resource, operations]) =>
	Object.keys(operations).flatMap((operation) => casesOf(resource, operation)),
);
const inBatches = cases.filter(
	({ resource, operation }) => resource === 'customer' && ['upsert', 'delete'].includes(operation),
);

describe('A field with a value that it can’t have', () => {
	const stage = useStage();

	/** Runs it with so many items; the last one has the bad value. */
	async function run(
		{ resource, operation, values: { bad, good }, filledIn }: Case,
		items: number,
	) {
		const prepare = runs[resource]?.[operation]?.plain;
		const [item] = await inputItems();
		if (!prepare || !item) throw new Error(`There is no run of ${resource}/${operation}`);
		const { parameters } = await prepare(stage);
		const last = filledIn(`={{ $itemIndex === ${items - 1} ? ${bad} : ${good} }}`);
		const all = { resource, operation, ...parameters, ...last };
		return await stage.run(all, { items: Array.from({ length: items }, () => item) });
	}

	test.each(cases)('is told, and nothing is sent: $resource/$operation, $label', async (one) => {
		const { kind, message, description, item } = failureOf(await run(one, 1));
		expect([kind, item]).toEqual(['NodeOperationError', 0]);
		expect(`${message} ${description}`).toContain(`'${one.label}'`);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each(inBatches)(
		'is told before anything of the items before it is sent: $resource/$operation, $label',
		async (one) => {
			const { message, description, item } = failureOf(await run(one, 3));
			expect(item).toBe(2);
			expect(`${message} ${description}`).toContain(`'${one.label}'`);
			expect(stage.emulator.requests()).toEqual([]);
		},
	);

	test('was looked for in every operation', () => {
		const pairs = new Set(cases.map(({ resource, operation }) => `${resource}/${operation}`));
		const all = Object.values(runs).flatMap((operations) => Object.keys(operations));
		expect(pairs.size).toBe(all.length);
		expect(cases.length).toBeGreaterThan(100);
		expect(inBatches).toHaveLength(19);
	});
});
