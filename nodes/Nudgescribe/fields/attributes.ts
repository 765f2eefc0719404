import type { INodeProperties } from 'n8n-workflow';
import { optional } from './field';
import type { Field } from './field';
import { fieldOf, text, toggle } from './kinds';
import { chosenId } from './locator';

/** What customer groups and profile fields have. */

export const groupName = text({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Newsletter readers',
	description: 'Name to give the customer group',
});

/** By format, in the order of the alphabet of what the dropdown shows. */
const EXAMPLES: Record<string, string> = {
	'MM-dd-yyyy': '11-24-2026',
	'MM/dd/yyyy': '11/24/2026',
	'MM/dd/yy': '11/24/26',
	'yyyy-MM-dd': '2026-11-24',
	'yyyy/MM/dd': '2026/11/24',
	'dd MMM yyyy': '24 Nov 2026',
	'dd MMMM yyyy': '24 November 2026',
	'dd-MM-yyyy': '24-11-2026',
	'dd.MM.yyyy': '24.11.2026',
	'dd/MM/yyyy': '24/11/2026',
	'dd/MM/yy': '24/11/26',
	'yy/MM/dd': '26/11/24',
	'MMM dd, yyyy': 'Nov 24, 2026',
	'MMMM dd, yyyy': 'November 24, 2026',
};

/** The date formats that the vendor documents, each with the same day in it; an expression can give others. */
export const dateFormat: Field<string> = text({
	displayName: 'Date Format',
	name: 'dateFormat',
	type: 'options',
	options: Object.entries(EXAMPLES).map(([format, example]) => ({
		name: `${example} (${format})`,
		value: format,
	})),
	default: 'yyyy-MM-dd',
	required: true,
	description: 'How dates in this field are written, such as yyyy-MM-dd or dd/MM/yyyy',
});

const currencyProperty: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'Currency of the amounts in this field, from the list or by its three-letter code (ISO 4217)',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a currency...',
			typeOptions: { searchListMethod: 'searchCurrencies', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. EUR',
		},
	],
};

/** A currency code of ISO 4217, from a list with their names or as text. */
export const currency: Field<string> = fieldOf(currencyProperty, (value, label) =>
	chosenId(value, label).toUpperCase(),
);

/** Whether every customer must have a value; undefined where that is not said. */
export const isRequired = optional(
	toggle({
		displayName: 'Required',
		name: 'required',
		type: 'boolean',
		default: false,
		description: 'Whether every customer must have a value in this field',
	}),
);
