import { allNames, placesInWords } from '../mappingNames.cts';
import { fixedValues } from '../names.cts';
import { parts } from '../schema/mappingParts.cts';
import { codes, generatedNotice, paragraphs, table } from './markdown.cts';
import { notesFor } from './notes.cts';

const PARTS = 'What an entry can say';
const NAMES = 'All names';

const schema =
	'For an editor that completes and checks JSON, there is a [JSON Schema](api-mapping.schema.json) of it.';

/** What is written by hand, in the order of the page. */
const headings = [
	'Check Setup',
	'The line in an error',
	'Names',
	'One endpoint only',
	'Paths in answers',
	'Counts',
	'Values',
	'Forms',
	'Prefixes of IDs',
	'The first page',
	'Codes that mean success',
	'What wins',
	'Mistakes',
	PARTS,
	NAMES,
];

function partTable(): string {
	const rows = parts.map(({ name, description, example }) => [
		`\`${name}\``,
		description,
		`\`${JSON.stringify(example)}\``,
	]);
	return table(['Part', 'What it says', 'For example'], rows);
}

function nameTable(): string {
	const values = new Map(Object.entries(fixedValues()));
	const rows = allNames().map((name) => [
		`\`${name}\``,
		placesInWords(name, 'send'),
		placesInWords(name, 'read'),
		codes(values.get(name) ?? []),
	]);
	return table(['Name', 'In requests of', 'In answers of', 'Values'], rows);
}

/** The page of API Mapping: an example of each kind, and all that can stand in it. */
export function mappingPage(page: string): string {
	const note = notesFor(page, headings);
	const made = new Map([
		[PARTS, partTable()],
		[NAMES, nameTable()],
	]);
	return paragraphs(
		generatedNotice,
		'# API Mapping',
		note(''),
		schema,
		...headings.flatMap((heading) => [`## ${heading}`, note(heading), made.get(heading) ?? '']),
	);
}
