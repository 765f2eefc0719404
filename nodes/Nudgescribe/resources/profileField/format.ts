import type { INodeProperties } from 'n8n-workflow';

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

/** The date formats that the vendor documents, each with the same day in it. */
export const dateFormat: INodeProperties = {
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
};

/** The currency codes of ISO 4217, from a list with their names or as text. */
export const currency: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'Currency of the amounts in this field, from the list or by its code of three letters (ISO 4217)',
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
