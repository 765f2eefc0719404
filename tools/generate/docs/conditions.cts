import type { INodeProperties } from 'n8n-workflow';
import { labelOf } from './properties.cts';

/** What every field of an operation depends on: its page and its heading say so already. */
const implied = ['resource', 'operation'];

/** How n8n calls what can be set of a field mapper besides its fields. */
const ofMapper = { autoMapInputData: 'Map Automatically', defineBelow: 'Map Each Column Manually' };

function condition(name: string, values: unknown[], fields: INodeProperties[]): string {
	const [owner, part] = name.replace('/', '').split('.');
	const field = fields.find((one) => one.name === owner);
	if (!field) throw new Error(`A field depends on '${name}', which is not there`);
	if (part === 'mappingMode') {
		const modes = Object.entries(ofMapper).filter(([mode]) => values.includes(mode));
		return `Mapping Column Mode is ${modes.map(([, label]) => label).join(' or ')}`;
	}
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
