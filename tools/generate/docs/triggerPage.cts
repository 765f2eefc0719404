import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { events } from './behaviour.cts';
import { asked } from './endpoints.cts';
import { fieldTable } from './fieldTable.cts';
import { codes, generatedNotice, paragraphs, sentence } from './markdown.cts';
import { notesFor } from './notes.cts';
import { namesOf } from './outputs.cts';
import { choicesOf, isCollection, membersOf } from './properties.cts';

const introduction =
	'What comes from Nudgescribe is named here as in [the contract](contract.md); your account may use other names.';

function eventSection(
	{ name, value, description = '' }: ReturnType<typeof choicesOf>[number],
	note: string,
): string {
	const event = events[String(value)];
	if (!event) throw new Error(`Tell in behaviour.cts what an item of ${String(value)} holds`);
	const more = event.names.length > 0 ? `, and ${codes(event.names)}` : '';
	return paragraphs(
		`## ${name}`,
		sentence(description),
		`**Returns.** Each item holds the campaign: ${codes(namesOf('campaign/getAll') ?? [])}${more}.`,
		note,
		asked(event),
	);
}

function collections(properties: INodeProperties[]): string[] {
	return properties
		.filter(isCollection)
		.flatMap((one) => [
			`## ${one.displayName}`,
			fieldTable('Name', membersOf(one), [...membersOf(one), ...properties]),
		]);
}

/** The page of the trigger: its events, filters and options. */
export function triggerPage(
	page: string,
	{ displayName, properties }: INodeTypeDescription,
): string {
	const dropdown = properties.find(({ name }) => name === 'event');
	const choices = dropdown ? choicesOf(dropdown) : [];
	const note = notesFor(
		page,
		choices.map(({ name }) => name),
	);
	return paragraphs(
		generatedNotice,
		`# ${displayName}`,
		note(''),
		introduction,
		...choices.map((choice) => eventSection(choice, note(choice.name))),
		...collections(properties),
	);
}
