import type { INodeProperties } from 'n8n-workflow';
import { properties as credentialFields } from '../../credentials/fields.ts';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { account } from '../../tools/emulator/accounts.cts';
import type { Fault } from '../../tools/emulator/server.cts';
import { inputItems, operations, parametersOf, type OperationCase } from './operations.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const later = { 'retry-after': '7200' };
const page = '<!DOCTYPE html><title>Blocked</title>';

const saying = (message: string, more: object = {}) => JSON.stringify({ message, ...more });

/** Every kind of refusal; the words are the API's, and name nothing that could be a label. */
const kinds: Record<string, Omit<Fault, 'times' | 'path'>> = {
	'400': { status: 400, body: saying('No.') },
	'400 about a workspace': { status: 400, body: saying('Unknown workspace.') },
	'400 about a group': { status: 400, body: saying('The customer group is gone.') },
	'400 about something missing': { status: 400, body: saying('Missing required fields.') },
	'400 already there': { status: 400, body: saying('A group of that name already exists.') },
	'401': { status: 401, body: saying('No.') },
	'402': { status: 402, body: saying('Quota exceeded.') },
	'403': { status: 403, body: saying('No.') },
	'404': { status: 404, body: saying('Not found.') },
	'409': { status: 409, body: saying('Conflict.') },
	'413': { status: 413, body: saying('Too large.') },
	'422': { status: 422, body: saying('Validation failed.') },
	'429': { status: 429, body: saying('Slow down.'), headers: later },
	'500': { status: 500, body: saying('Sorry.') },
	'503': { status: 503, body: saying('Sorry.'), headers: later },
	'a no inside a 200': { brokenBody: saying('No.', { success: false }) },
	'a code inside a 200': { brokenBody: saying('No.', { code: 1001 }) },
	'a quota inside a 200': { brokenBody: saying('Quota exceeded.', { success: false }) },
	'a page with 403': { status: 403, brokenBody: page },
	'a page with 200': { brokenBody: page },
	'a redirect': { status: 302, headers: { location: 'https://example.com/' } },
};

/** What every operation may name: n8n's own settings, and the operation that finds out names. */
const ofEveryNode = ['On Error', 'Continue', 'Check Setup'];

function labelsIn(fields: INodeProperties[]): string[] {
	return fields.flatMap((field) => [
		field.displayName,
		...labelsIn(
			(field.options ?? []).filter(
				(one): one is INodeProperties => 'displayName' in one && 'type' in one,
			),
		),
	]);
}

function ownLabels({ resource, operation }: OperationCase): string[] {
	const { properties } = new Nudgescribe().description;
	const own = properties.filter(({ displayOptions: { show } = {} }) => {
		const isOf = (name: string, value: string) =>
			show?.[name] === undefined || show[name].includes(value);
		return isOf('resource', resource) && isOf('operation', operation);
	});
	return [...labelsIn(own), ...labelsIn(credentialFields), ...ofEveryNode];
}

async function refused(operation: OperationCase, kind: string, credentials = stage.credentials) {
	stage.emulator.reset();
	const fault = { path: operation.path, times: 99, ...kinds[kind] };
	stage.emulator.fault(fault);
	const parameters = parametersOf(stage, operation);
	return await stage.run(parameters, { items: await inputItems(), credentials });
}

describe.each(operations)('$resource: $operation', (operation) => {
	test('names no field that it does not have, whatever is refused', async () => {
		const own = ownLabels(operation);
		for (const kind of Object.keys(kinds)) {
			const words = wordsOf(await refused(operation, kind)).replace("'Blocked'", '');
			const named = [...words.matchAll(/'([^']+)'/g)].map(([, label = '']) => label);
			const strange = named.filter((label) => !own.includes(label) && !label.endsWith('t say why'));
			expect([kind, strange]).toEqual([kind, []]);
		}
	});

	const needsBoth = /campaign|messages/.test(operation.path);

	test.each([
		['both', {}, 'both are empty'],
		['API Code', { clientIp: '203.0.113.7' }, "'API Code' is empty"],
		['Client IP', { apiCode: account.apiCode }, "'Client IP' is empty"],
	])(
		'tells first that the credential lacks %s, where they are needed',
		async (_what, filledIn, words) => {
			for (const kind of ['400', '403', '404', 'a no inside a 200']) {
				const credentials = stage.credential(filledIn);
				const { description } = failureOf(await refused(operation, kind, credentials));
				const isFirst = description.startsWith(
					"Campaign, message and run requests need 'API Code'",
				);
				expect([kind, isFirst]).toEqual([kind, needsBoth]);
				if (needsBoth) expect(description).toContain(words);
			}
		},
	);

	test('says nothing of them where both are filled in', async () => {
		const credentials = stage.credential({ apiCode: account.apiCode, clientIp: '203.0.113.7' });
		const { description } = failureOf(await refused(operation, '403', credentials));
		expect(description).not.toContain("'API Code'");
	});

	test.each(['429', '503'])('shows how long Nudgescribe asks to wait, status %s', async (kind) => {
		expect(wordsOf(await refused(operation, kind))).toContain('wait 2 hours');
	});
});
