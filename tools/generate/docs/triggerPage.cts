import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import type { Observation } from '../observed.cts';
import { fieldTable } from './fieldTable.cts';
import { codes, generatedNotice, paragraphs, sentence } from './markdown.cts';
import { notesFor } from './notes.cts';
import { asked } from './observedTexts.cts';
import { choicesOf, isCollection, membersOf } from './properties.cts';

const introduction =
	'What comes from Nudgescribe is named here as in [the contract](contract.md); your account may use other names.';

/** What was seen of the trigger. */
interface Seen {
	events: Map<string, Observation>;
	/** The names of a campaign. */
	campaign: string[];
}

function eventSection(
	{ name, value, description = '' }: ReturnType<typeof choicesOf>[number],
	{ events, campaign }: Seen,
	note: string,
): string {
	const event = events.get(String(value));
	if (!event) throw new Error(`Nobody has seen the event ${String(value)}`);
	const own = event.names.filter((one) => !campaign.includes(one));
	const more = own.length > 0 ? `, and ${codes(own)}` : '';
	return paragraphs(
		`## ${name}`,
		sentence(description),
		`**Returns.** Each item holds the campaign: ${codes(campaign)}${more}.`,
		note,
		asked(event, []),
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
	seen: Seen,
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
		...choices.map((choice) => eventSection(choice, seen, note(choice.name))),
		...collections(properties),
	);
}
