import type { INodePropertyOptions } from 'n8n-workflow';
import { choicesOf, fieldsIn, type Field } from './fields.cts';
import type { NodeOfPackage } from './package.cts';

const containers = ['collection', 'fixedCollection'];
const withoutInput = ['notice', 'callout', 'hidden', 'curlImport'];
const selectors = ['resource', 'operation', 'authentication'];

/** On the top level by n8n's own guidelines, where its nodes have them without a mark for required fields. */
const byConvention = ['returnAll', 'limit', 'simplify'];

/** On the top level since most people decide on them each time: in a collection they would not be seen. */
const decidedByMost = ['waitForExport', 'waitTimeout', 'waitUntilReady'];

/** Needed for some items only, when an expression gives Field Type: n8n would stop the others for want of it. */
const neededForSomeItems = ['profileField/create/currency'];

const mostOfHint = 120;
const alphabet = new Intl.Collator('en', { sensitivity: 'base' });

function hasRepeats(values: unknown[]): boolean {
	return new Set(values).size < values.length;
}

function isSorted(choices: INodePropertyOptions[]): boolean {
	const names = choices.map(({ name }) => name);
	return names.every(
		(name, index) => index === 0 || alphabet.compare(names[index - 1] ?? '', name) <= 0,
	);
}

type Breaks = (field: Field) => boolean;

/** The rules on fields, by their names: each tells whether a field breaks it. */
const rules: Record<string, Breaks> = {
	'non-required-fields-in-collection': ({ path, isTopLevel, property: { name, type, required } }) =>
		isTopLevel &&
		required !== true &&
		!neededForSomeItems.includes(path) &&
		![...containers, ...withoutInput].includes(type) &&
		![...selectors, ...byConvention, ...decidedByMost].includes(name),

	'open-ended-node-fields': ({ isTopLevel, property: { type, required } }) =>
		isTopLevel && type === 'json' && required !== true,

	'hint-max-length': ({ property: { hint = '' } }) => hint.length > mostOfHint,

	'require-param-default': ({ property }) => !('default' in property),

	'no-duplicate-param-options': ({ property }) =>
		hasRepeats(choicesOf(property).map(({ name }) => name)) ||
		hasRepeats(choicesOf(property).map(({ value }) => value)),

	'no-asterisk-in-option-names': ({ property: { options = [] } }) =>
		options.some(({ name }) => name.includes('*')),

	'options-sorted-alphabetically': ({ property }) =>
		property.type === 'options' && !isSorted(choicesOf(property)),
};

/** The fields of a node that break a rule, as `rule: path`. */
export function brokenFieldRules({ description }: Pick<NodeOfPackage, 'description'>): string[] {
	const fields = fieldsIn(description.properties);
	return Object.entries(rules).flatMap(([rule, breaks]) =>
		fields.filter(breaks).map(({ path }) => `${rule}: ${path}`),
	);
}
