import { contract, resolved, type Operation } from './contractFile.cts';
import { namesIn, type Name } from './contractNames.cts';
import { anchorOf, generatedNotice, paragraphs, sentence, table } from './markdown.cts';
import { notesFor } from './notes.cts';

interface Endpoint {
	name: string;
	operation: Operation;
	requests: Array<{ type: string; names: Name[] }>;
	answers: Name[];
}

/** Names that every answer has are told of once. */
const envelope = ['code', 'message'];

function schemasIn(content: Operation['requestBody']): Endpoint['requests'] {
	return Object.entries(content?.content ?? {}).map(([type, { schema }]) => ({
		type,
		names: namesIn(schema),
	}));
}

function endpointOf(name: string, operation: Operation): Endpoint {
	const { content = {} } = resolved(operation.responses['200'] ?? {});
	const answers = schemasIn({ content }).flatMap(({ names }) => names);
	return { name, operation, requests: schemasIn(operation.requestBody), answers };
}

function nameTable(label: string, names: Name[]): string {
	const rows = names.map(({ path, source, kind }) => [`\`${path}\``, source, kind]);
	return table([label, 'Name is', 'What stands there'], rows);
}

function requestTable(type: string, names: Name[]): string {
	const label = type.startsWith('multipart') ? 'Part of the form sent' : 'Name sent';
	const rows = names.map(({ path, source, isRequired, kind }) => [
		`\`${path}\``,
		source,
		isRequired ? 'yes' : '',
		kind,
	]);
	return table([label, 'Name is', 'Required', 'What stands there'], rows);
}

function ownAnswers({ name, answers }: Endpoint): Name[] {
	return name.endsWith('/v1/auth')
		? answers
		: answers.filter(({ path }) => !envelope.includes(path));
}

function section(endpoint: Endpoint): string {
	const { name, operation, requests } = endpoint;
	const answers = ownAnswers(endpoint);
	return paragraphs(
		`## ${name}`,
		`${sentence(operation.summary)} ${operation.description ?? ''}`,
		`The endpoint is ${operation['x-source']}.`,
		...requests.map(({ type, names }) => (names.length > 0 ? requestTable(type, names) : '')),
		answers.length > 0 ? nameTable('Name in the answer', answers) : '',
	);
}

function count(names: Name[], source: Name['source']): string {
	return String(
		new Set(names.filter((name) => name.source === source).map(({ path }) => path)).size,
	);
}

function overview(endpoints: Endpoint[]): string {
	const rows = endpoints.map((endpoint) => {
		const names = [...endpoint.requests.flatMap((one) => one.names), ...ownAnswers(endpoint)];
		const { name, operation } = endpoint;
		const link = `[\`${name}\`](#${anchorOf(name)})`;
		return [
			link,
			operation.summary,
			operation['x-source'],
			count(names, 'documented'),
			count(names, 'inferred'),
		];
	});
	return table(['Endpoint', 'What for', 'Endpoint is', 'Names documented', 'Names inferred'], rows);
}

function headers(endpoints: Endpoint[]): string {
	const all = endpoints.flatMap(({ operation }) => operation.parameters ?? []).map(resolved);
	const byName = new Map(all.map((one) => [one.name, one]));
	const rows = [...byName.values()].map(({ name, description = '', 'x-source': source }) => [
		`\`${name}\``,
		source,
		description,
	]);
	return table(['Header', 'Name is', 'What stands there'], rows);
}

/** The page of the contract: every endpoint and name, each documented or inferred. */
export function contractPage(): string {
	const endpoints = Object.entries(contract.paths).flatMap(([path, operations]) =>
		Object.entries(operations).map(([method, operation]) =>
			endpointOf(`${method.toUpperCase()} ${path}`, operation),
		),
	);
	const servers = contract.servers.map((one) => [
		`\`${one.url}\``,
		one.description,
		one['x-source'],
	]);
	const common = endpoints.flatMap(({ name, answers }) =>
		name === 'POST /v1/customer' ? answers : [],
	);
	const note = notesFor('contract', ['Headers', 'Every answer', 'Status codes']);
	return paragraphs(
		generatedNotice,
		'# The contract',
		note(''),
		overview(endpoints),
		'## Servers',
		table(['Address', 'Server', 'Address is'], servers),
		'## Headers',
		note('Headers'),
		headers(endpoints),
		'## Every answer',
		note('Every answer'),
		nameTable(
			'Name in the answer',
			common.filter(({ path }) => envelope.includes(path)),
		),
		'## Status codes',
		note('Status codes'),
		...endpoints.map(section),
	);
}
