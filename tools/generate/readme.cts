import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { operationsOf } from '../../test/engine/fields.cts';
import { anchorOf, table } from './docs/markdown.cts';
import { resources, type Seen } from './docs/pages.cts';
import { choicesOf } from './docs/properties.cts';

/** More endpoints than these are told of by the first one. */
const mostEndpoints = 3;

function endpointsIn(requests: string[]): string {
	const all = requests.map((request) => `\`${request}\``);
	const [first = ''] = all;
	return all.length > mostEndpoints ? `${first} and ${all.length - 1} others` : all.join(', ');
}

function operationTable({ operations }: Seen): string {
	const offered = operationsOf(new Nudgescribe().description.properties);
	const rows = resources().flatMap(({ name, value }) =>
		offered
			.filter(({ resource }) => resource === value)
			.map(({ resource, operation, option }, index) => {
				const seen = operations.get(`${resource}/${operation}`);
				const endpoints = endpointsIn(seen?.requests ?? []);
				return [index === 0 ? name : '', option.name, option.description ?? '', endpoints];
			}),
	);
	return table(['Resource', 'Operation', 'What it does', 'Endpoint'], rows);
}

function eventTable(): string {
	const [dropdown] = new NudgescribeTrigger().description.properties;
	const rows = (dropdown ? choicesOf(dropdown) : []).map(({ name, description = '' }) => [
		name,
		description,
	]);
	return table(['Event', 'The workflow starts'], rows);
}

function links(): string {
	const pages = [...resources(), { name: 'Nudgescribe Trigger', value: 'trigger' }];
	return pages
		.map(({ name, value }) => `[${name}](docs/${value === 'trigger' ? value : anchorOf(name)}.md)`)
		.join(', ');
}

/**
 * Writes the parts of the README anew that are made of the nodes: each stands between two comments with its name.
 *
 * @throws Error when the comments of a part are not there
 */
export function readmeWith(readme: string, seen: Seen): string {
	const parts = { operations: operationTable(seen), events: eventTable(), pages: links() };
	return Object.entries(parts).reduce((text, [name, part]) => {
		const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
		const [before, after] = [text.indexOf(begin), text.indexOf(end)];
		if (before === -1 || after < before) throw new Error(`README.md has no part ${begin}`);
		return `${text.slice(0, before)}${begin}\n\n${part}\n\n${text.slice(after)}`;
	}, readme);
}
