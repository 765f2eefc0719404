import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { messages } from '../errors/told.cts';
import { textOf } from './files.cts';

const readme = textOf('README.md');

/** The cells of the table below a line that names its columns. */
function rowsOf(page: string, ...columns: string[]): string[][] {
	const lines = page.split('\n');
	const head = lines.findIndex((line) => cellsOf(line).join() === columns.join());
	const rest = lines.slice(head + 2);
	return rest
		.slice(
			0,
			rest.findIndex((line) => !line.startsWith('|')),
		)
		.map(cellsOf);
}

function cellsOf(line: string): string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}

const { properties } = new Nudgescribe().description;

/** The choices of a dropdown, by their names. */
function choicesOf(name: string, resource?: string) {
	const property = properties.find(
		(one) =>
			one.name === name &&
			(resource === undefined || one.displayOptions?.show?.['resource']?.[0] === resource),
	);
	return (property?.options ?? []).flatMap((option) => ('value' in option ? [option] : []));
}

test('the README names every operation, and the endpoints of each', () => {
	const expected = choicesOf('resource').flatMap(({ name, value: resource }) =>
		choicesOf('operation', String(resource)).map((operation, index) => [
			index === 0 ? name : '',
			operation.name,
		]),
	);
	const rows = rowsOf(readme, 'Resource', 'Operation', 'What it does', 'Endpoint');
	expect(rows.map(([resource, operation]) => [resource, operation])).toEqual(expected);
	for (const [, , , endpoint] of rows) expect(endpoint).toMatch(/^`(POST|PUT|PATCH|DELETE) \/v1\//);
	expect(rows.length).toBeGreaterThan(20);
});

test('the README names every event of the trigger', () => {
	const [event] = new NudgescribeTrigger().description.properties;
	const names = (event?.options ?? []).map(({ name }) => name);
	expect(rowsOf(readme, 'Event', 'The workflow starts').map(([name]) => name)).toEqual(names);
});

test('the README leads to a first customer within two screens', () => {
	const lines = readme.split('\n');
	const first = lines.indexOf('## Your first customer');
	const next = lines.indexOf('## Next steps');
	expect(first).toBeGreaterThan(0);
	expect(next).toBeGreaterThan(first);
	expect(next).toBeLessThan(60);
	expect(readme.indexOf('![')).toBeLessThan(readme.indexOf('## '));
});

test('the head of the page on troubleshooting quotes errors in the words that the node uses', () => {
	const head = textOf('docs/notes/troubleshooting.md');
	const quoted = rowsOf(head, 'It says', 'What it mostly is').flatMap(([words = '']) =>
		words.split(/…|, or /),
	);
	const parts = quoted.map((words) => words.trim()).filter((words) => words !== '');
	const isSaid = (words: string) => messages.some((message) => message.includes(words));
	expect(parts.filter((words) => !isSaid(words))).toEqual([]);
	expect(parts.length).toBeGreaterThan(5);
});
