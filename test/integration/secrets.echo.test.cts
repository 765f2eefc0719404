import { account } from '../../tools/emulator/accounts.cts';
import type { Fault } from '../../tools/emulator/server.cts';
import { testCredential } from '../engine/credentials.cts';
import { mapFields, searchList } from '../engine/lists.cts';
import { inputItems, operations, parametersOf } from './operations.cts';
import { leakedBy, readable } from './secrets.cts';
import { byId, useStage } from './stage.cts';
import { tokensOf } from './tokens.cts';
import { triggerOn } from './trigger.cts';

const { email, password, apiKey } = account;
const apiCode = 'Qx7vB9kZ3mW5rT1';
const clientIp = '203.0.113.7';
const stage = useStage();

beforeEach(async () => {
	await stage.run(stage.customers('countPages', 'VIP customers'));
	stage.credentials.update({ apiCode, clientIp });
});

/** What an API says that repeats the headers and the body of each request, those of the login among them. */
function request() {
	const { session, refresh } = tokensOf(stage);
	return {
		headers: {
			authorization: `Bearer ${session}`,
			'x-api-key': apiKey,
			'x-auth-context': JSON.stringify({ api_access: true, api_code: apiCode }),
			basic: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`,
		},
		body: { email, password, refresh_token: refresh },
	};
}

/** The same as words. */
const words = () => `Got ${JSON.stringify(request())}`;

/** Answers of an API that repeats what it gets. */
const answers: [string, () => Fault][] = [
	['a yes', () => answer(200, { message: 'Success', data: { id: 'a1', request: request() } })],
	['a yes that is nothing else', () => answer(200, request())],
	['a refusal', () => answer(400, { message: words(), request: request() })],
	['a refusal in a 200', () => answer(200, { code: 4, error: { [apiCode]: [words()] } })],
	['a refused token', () => answer(401, { message: words() })],
	['a failure', () => answer(500, { message: words(), ...request() })],
	['a part', () => answer(207, { accepted: 1, rejected: [{ id: apiCode, reason: words() }] })],
	['text', () => ({ times: 99, status: 400, body: words(), contentType: 'text/plain' })],
	['text that is no answer', () => ({ times: 99, brokenBody: words() })],
	['a page', () => ({ times: 99, status: 403, body: `<html><title>${words()}</title></html>` })],
];

function answer(status: number, body: object): Fault {
	const headers = { 'retry-after': '0' };
	return { times: 99, status, headers, body: JSON.stringify({ code: status, ...body }) };
}

const modes = ['stopWorkflow', 'continueRegularOutput'] as const;

describe.each(answers)('An API that repeats each request in %s', (_what, fault) => {
	test.each(operations)('gets no secret out of $resource: $operation', async (operation) => {
		for (const onError of modes) {
			stage.emulator.fault({ ...fault(), except: '/v1/auth' });
			const options = { timeout: 1 };
			const items = await inputItems();
			const parameters = parametersOf(stage, operation, { options });
			expect(leakedBy(await stage.run(parameters, { items, onError }), stage)).toEqual([]);
		}
	});

	test('gets none out of a login, a list, the field mapper, a poll and the test button', async () => {
		const { credentials } = stage;
		const workspace = byId(stage.emulator.store.workspaces[0]?.workspaceId ?? '');
		const parameters = { resource: 'customer', operation: 'upsert', workspace };
		const known = (reason: unknown) => reason;
		for (const except of ['/v1/auth', undefined]) {
			if (except === undefined) stage.emulator.expireTokens();
			stage.emulator.fault({ ...fault(), times: 40, ...(except && { except }) });
			const told = [
				await searchList('searchWorkspaces', { credentials, parameters }).catch(known),
				await mapFields('mapProfileFields', { credentials, parameters }).catch(known),
				await triggerOn(stage, 'campaignPublished').activate(),
				await testCredential(credentials),
				await stage.run(stage.customers('countPages', 'VIP customers')),
			];
			expect(leakedBy(told, stage)).toEqual([]);
		}
	});
});

test('What an API repeats beside what it did is there, without the secrets', async () => {
	stage.emulator.fault(answer(200, { group: { id: 'a1', request: request() } }));
	const parameters = { resource: 'customerGroup', operation: 'create', name: 'New' };
	const result = await stage.run({ ...stage.in('VIP customers'), ...parameters });
	expect(result.error).toBeUndefined();
	expect(result.items[0]?.json).toMatchObject({
		id: 'a1',
		request: {
			headers: { authorization: 'Bearer ***', 'x-api-key': '***' },
			body: { email: 'nathan@example.com', password: '***', refresh_token: '***' },
		},
	});
});

describe('A secret at a place where words are cut', () => {
	const pieces = Array.from({ length: apiCode.length - 3 }, (_, at) => apiCode.slice(at, at + 4));
	const places = [100, 225, 232, 238, 285, 292, 298, 308, 315, 1985, 1990, 1996];

	test.each(places)('leaves no part of it, after %d characters', async (place) => {
		const said = `${'x'.repeat(place)}${apiCode} ${'y'.repeat(4000)}`;
		const texts: Fault[] = [
			answer(400, { message: said }),
			answer(400, { errors: [{ field: said, message: said }] }),
			answer(400, { [said]: [said] }),
			{ times: 99, status: 400, body: said, contentType: 'text/plain' },
			{ times: 99, brokenBody: said },
			{ times: 99, status: 403, body: `<html><title>${said}</title></html>` },
			{ times: 99, status: 403, body: `<html>${said}</html>` },
		];
		for (const fault of texts) {
			stage.emulator.fault({ ...fault, times: 1 });
			const shown = readable(await stage.run(stage.customers('countPages', 'VIP customers')));
			expect(pieces.filter((piece) => shown.includes(piece))).toEqual([]);
		}
	});

	test.each(places)('leaves none in the words of a login, after %d characters', async (place) => {
		const credentials = stage.credential({ apiCode });
		const message = `${'x'.repeat(place)}${apiCode} ${'y'.repeat(4000)}`;
		stage.emulator.fault({ ...answer(401, { message }), times: 1, path: '/v1/auth' });
		const parameters = stage.customers('countPages', 'VIP customers');
		const shown = readable(await stage.run(parameters, { credentials }));
		expect(pieces.filter((piece) => shown.includes(piece))).toEqual([]);
	});
});

test('An encoded secret is no more to be read than a plain one', async () => {
	const basic = Buffer.from(`${email}:${password}`).toString('base64');
	const hex = Buffer.from(password).toString('hex');
	stage.emulator.fault(
		answer(400, { message: `${basic} ${hex} %71 ${encodeURIComponent(apiCode)}` }),
	);
	const shown = readable(await stage.run(stage.customers('countPages', 'VIP customers')));
	expect(shown).not.toContain(hex);
	expect(shown).not.toContain(basic.slice(-16, -4));
	expect(shown).toContain('Nudgescribe refused the request: ');
});
