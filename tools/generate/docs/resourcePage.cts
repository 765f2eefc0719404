import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { behaviours } from './behaviour.cts';
import { asked } from './endpoints.cts';
import { fieldTable } from './fieldTable.cts';
import { generatedNotice, paragraphs, sentence } from './markdown.cts';
import { notesFor } from './notes.cts';
import { returned } from './outputs.cts';
import { choicesOf, isCollection, membersOf } from './properties.cts';

const introduction =
	'What comes from Nudgescribe is named here as in [the contract](contract.md); your account may use other names. Options are left out until you add them; the default is what they begin with.';

function isShownFor(property: INodeProperties, resource: string, operation?: string): boolean {
	const { show } = property.displayOptions ?? {};
	if (show?.resource?.includes(resource) !== true) return false;
	return operation === undefined || show.operation?.includes(operation) === true;
}

function operationSection(
	resource: string,
	{ name, value, description = '' }: INodePropertyOptions,
	properties: INodeProperties[],
	note: string,
): string {
	const fields = properties.filter((one) => isShownFor(one, resource, String(value)));
	const plain = fields.filter((one) => !isCollection(one) && one.type !== 'notice');
	const key = `${resource}/${String(value)}`;
	const behaviour = behaviours[key];
	if (!behaviour) throw new Error(`Tell in behaviour.cts which endpoints ${key} uses`);
	const warnings = fields.filter(({ type }) => type === 'notice');
	return paragraphs(
		`## ${name}`,
		sentence(description),
		...warnings.map(({ displayName }) => `> ${displayName}`),
		plain.length > 0 ? fieldTable('Field', plain, fields) : '',
		...fields
			.filter(isCollection)
			.flatMap((one) => [
				`**${one.displayName}**`,
				fieldTable('Name', membersOf(one), [...membersOf(one), ...fields]),
			]),
		returned(key, behaviour),
		note,
		asked(behaviour),
	);
}

/** The page of one resource: its operations, with their fields and what they return. */
export function resourcePage(
	page: string,
	resource: INodePropertyOptions,
	properties: INodeProperties[],
): string {
	const value = String(resource.value);
	const dropdown = properties.find((one) => one.name === 'operation' && isShownFor(one, value));
	const operations = dropdown ? choicesOf(dropdown) : [];
	const note = notesFor(
		page,
		operations.map(({ name }) => name),
	);
	return paragraphs(
		generatedNotice,
		`# ${resource.name}`,
		note(''),
		introduction,
		...operations.map((one) => operationSection(value, one, properties, note(one.name))),
	);
}
