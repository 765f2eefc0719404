import type { INodeProperties } from 'n8n-workflow';
import { labelOf } from './properties.cts';

/** What every field of an operation depends on: its page and its heading say so already. */
const implied = ['resource', 'operation'];

/** What the field mapper of a form can depend on, besides its values. */
const mappingModes: Record<string, string> = {
	autoMapInputData: 'maps automatically',
	defineBelow: 'maps each field manually',
};

function condition(name: string, values: unknown[], fields: INodeProperties[]): string {
	const [own, inside] = name.replace('/', '').split('.');
	const field = fields.find((one) => one.name === own);
	if (field?.type === 'resourceMapper' && inside === 'mappingMode') {
		const modes = values.map((value) => mappingModes[String(value)] ?? String(value));
		return `${field.displayName} ${modes.join(' or ')}`;
	}
	if (!field) throw new Error(`A field depends on '${name}', which is not there`);
	return `${field.displayName} is ${values.map((value) => labelOf(field, value)).join(' or ')}`;
}

/**
 * When a field is shown, in the labels that the user sees; '' for always.
 *
 * @param fields those that it can depend on
 */
export function shownWhen(
	{ displayOptions = {} }: INodeProperties,
	fields: INodeProperties[],
): string {
	const { show = {}, hide = {} } = displayOptions;
	const shown = Object.entries(show)
		.filter(([name]) => !implied.includes(name))
		.map(([name, values = []]) => condition(name, values, fields));
	const hidden = Object.keys(hide).map((name) => {
		const field = fields.find((one) => one.name === name);
		return `${field?.displayName ?? name} is chosen`;
	});
	return [...shown, ...hidden].join(', and ');
}
