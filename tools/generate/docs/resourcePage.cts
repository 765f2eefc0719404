import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Observed } from '../observed.cts';
import { fieldTable } from './fieldTable.cts';
import { generatedNotice, paragraphs, sentence } from './markdown.cts';
import { notesFor } from './notes.cts';
import { asked, returned } from './observedTexts.cts';
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
	observed: Map<string, Observed>,
	note: string,
): string {
	const fields = properties.filter((one) => isShownFor(one, resource, String(value)));
	const plain = fields.filter((one) => !isCollection(one) && one.type !== 'notice');
	const key = `${resource}/${String(value)}`;
	const behaviour = observed.get(key);
	if (!behaviour) throw new Error(`Add a run of ${key} to test/integration/runs.cts`);
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
		returned(key, behaviour, fields),
		note,
		asked(behaviour, fields),
	);
}

/** The page of one resource: its operations, with their fields, what they ask for and what they return. */
export function resourcePage(
	page: string,
	resource: INodePropertyOptions,
	properties: INodeProperties[],
	observed: Map<string, Observed>,
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
		...operations.map((one) => operationSection(value, one, properties, observed, note(one.name))),
	);
}
