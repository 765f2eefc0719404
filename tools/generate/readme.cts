import type { INodePropertyOptions } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { anchorOf, table } from './docs/markdown.cts';
import { resources, type Seen } from './docs/pages.cts';
import { choicesOf } from './docs/properties.cts';

function operationsOf(resource: string): INodePropertyOptions[] {
	const { properties } = new Nudgescribe().description;
	const dropdown = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.['resource']?.includes(resource) === true,
	);
	return dropdown ? choicesOf(dropdown) : [];
}

function operationTable({ operations }: Seen): string {
	const rows = resources().flatMap(({ name, value }) =>
		operationsOf(String(value)).map((operation, index) => {
			const seen = operations.get(`${String(value)}/${String(operation.value)}`);
			const endpoints = (seen?.requests ?? []).map((request) => `\`${request}\``).join(', ');
			return [index === 0 ? name : '', operation.name, operation.description ?? '', endpoints];
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
