import type { INodeProperties } from 'n8n-workflow';
import { shownWhen } from './conditions.cts';
import { sentence, table } from './markdown.cts';
import { choicesOf, labelOf } from './properties.cts';

/** More choices than these are named by two of them. */
const mostChoices = 6;

function defaultOf(property: INodeProperties): string {
	const value: unknown = property.default;
	if (typeof value === 'boolean') return labelOf(property, value);
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string' || value === '' || value === '{}') return '';
	return choicesOf(property).length > 0 ? labelOf(property, value) : `\`${value}\``;
}

function limitsOf({ typeOptions: { minValue, maxValue } = {} }: INodeProperties): string {
	if (minValue === undefined) return '';
	return maxValue === undefined ? `At least ${minValue}.` : `From ${minValue} to ${maxValue}.`;
}

function choicesIn(property: INodeProperties): string {
	const choices = choicesOf(property);
	const told = choices.map(({ name, description }) =>
		description ? `${name} (${description})` : name,
	);
	if (choices.length === 0) return '';
	if (choices.length <= mostChoices) return `Choices: ${told.join('; ')}.`;
	return `${choices.length} choices, such as ${told.slice(0, 2).join(' or ')}.`;
}

function exampleOf({ placeholder = '', type, default: begin }: INodeProperties): string {
	const example = placeholder.replace(/^e\.g\. /, '');
	return type === 'string' && example !== placeholder && example !== begin
		? `For example \`${example}\`.`
		: '';
}

function whatToEnter(property: INodeProperties): string {
	const { description = '' } = property;
	const told = description === '' ? '' : sentence(description);
	return [told, limitsOf(property), choicesIn(property), exampleOf(property)]
		.filter((one) => one !== '')
		.join(' ');
}

/**
 * The fields of a form as a table.
 *
 * @param label what the fields are called: fields, options, filters
 * @param others the fields that they can depend on
 */
export function fieldTable(
	label: string,
	fields: INodeProperties[],
	others: INodeProperties[] = fields,
): string {
	const rows = fields.map((field) => [
		field.displayName,
		field.required === true ? 'yes' : '',
		defaultOf(field),
		whatToEnter(field),
		shownWhen(field, others),
	]);
	return table([label, 'Required', 'Default', 'What to enter', 'Shown when'], rows);
}
