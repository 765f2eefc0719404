import dns, { type LookupAddress } from 'node:dns';
import { UNKNOWN_EFFECT } from '../../nodes/Nudgescribe/api/dialect/refusal.ts';
import { csvItem, readBinary } from '../engine/binary.cts';
import { testCredential } from '../engine/credentials.cts';
import { searchList } from '../engine/lists.cts';
import { exportedTexts, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { useStage, type Stage } from './stage.cts';
import { withToken } from './storedToken.cts';

const group = 'VIP customers';

/** Has every name stand for these addresses, or fail as the system says, for the rest of the test. */
function resolving(answer: string[] | NodeJS.ErrnoException): void {
	const addresses: LookupAddress[] = (Array.isArray(answer) ? answer : []).map((address) => ({
		address,
		family: address.includes(':') ? 6 : 4,
	}));
	const error = Array.isArray(answer) ? null : answer;
	type Tell = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
	const lookup = (_name: string, _options: object, tell: Tell) => {
		process.nextTick(tell, error, addresses);
	};
	jest.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
}

afterEach(() => {
	jest.restoreAllMocks();
});

const create = async (stage: Stage, baseUrl: string) =>
	await stage.run(
		{ ...stage.in(group), resource: 'customerGroup', operation: 'create', name: 'New' },
		{ credentials: withToken(stage, baseUrl) },
	);

describe('An IPv6 address as Base URL', () => {
	const stage = useStage({ host: '::1' });

	test('works for login, Test button and dropdown, reads, writes and files', async () => {
		expect(stage.emulator.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
		expect(await testCredential(stage.credential())).toMatchObject({ status: 'OK' });
		const { credentials } = stage;
		const found = await searchList('searchWorkspaces', { credentials, parameters: {} });
		expect(found.results).toHaveLength(2);
		expect(jsonOf(await stage.run(stage.customers('countPages', group)))).toEqual([{ pages: 1 }]);
		const items = [await csvItem('email,first_name\nzoe@example.net,Zoë\n')];
		const uploaded = await stage.run(stage.customers('upload', group), { items });
		expect(jsonOf(uploaded)).toEqual([{ accepted: 1 }]);
		const download = { resource: 'message', operation: 'download' };
		const {
			items: [file],
		} = await stage.run(withCampaign(stage, 'Gift guide', download));
		const text = file && (await readBinary(file)).toString('utf8');
		expect(text).toBe(exportedTexts(stage, 'Gift guide')[0]);
	});
});

describe('A name with several addresses', () => {
	const stage = useStage();
	const named = () => stage.emulator.url.replace('127.0.0.1', 'localhost');
	const read = async () => {
		const credentials = stage.credential({ baseUrl: named() });
		return await stage.run(stage.customers('countPages', group), { credentials });
	};

	test.each([
		['nothing listens at IPv6', ['::1', '127.0.0.1']],
		['there is no way to IPv6', ['2001:db8::1', '127.0.0.1']],
	])('is reached by IPv4 where %s', async (_why, addresses) => {
		resolving(addresses);
		expect(jsonOf(await read())).toEqual([{ pages: 1 }]);
	});

	test('is told as not reached where all are in vain, and a write as not sent', async () => {
		resolving(['::1', '127.0.0.2']);
		const result = await create(stage, named());
		expect(failureOf(result).message).toBe("Nudgescribe can't be reached");
		expect(wordsOf(result)).toContain('It was tried 5 times (ECONNREFUSED). Most likely nothing');
		expect(wordsOf(result)).not.toContain(UNKNOWN_EFFECT.trim());
	});

	test('is written to once it can be reached', async () => {
		resolving(['::1', '127.0.0.2']);
		const { groups } = stage.emulator.store.workspaces[0] ?? { groups: [] };
		const before = groups.length;
		await stage.run(stage.customers('countPages', group));
		stage.credentials.update({ baseUrl: named() });
		setTimeout(() => {
			resolving(['::1', '127.0.0.1']);
		}, 300);
		const parameters = { resource: 'customerGroup', operation: 'create', name: 'Once only' };
		const result = await stage.run({ ...stage.in(group), ...parameters });
		expect(result.error).toBeUndefined();
		expect(groups).toHaveLength(before + 1);
	});
});

test.each([
	['ENOTFOUND', 'there is no host of that name'],
	['EAI_AGAIN', 'the DNS server that n8n asks gives no answer'],
])(
	'A name that is not found (%s) is told with what to check, and nothing was sent',
	async (code, why) => {
		const stage = offline;
		resolving(Object.assign(new Error(`getaddrinfo ${code}`), { code, syscall: 'getaddrinfo' }));
		const baseUrl = 'https://nudgescribe.example.com';
		const result = await create(stage, baseUrl);
		expect(failureOf(result).message).toBe("Nudgescribe can't be reached");
		expect(wordsOf(result)).toContain(`(${code}). Most likely ${why}`);
		expect(wordsOf(result)).not.toContain(UNKNOWN_EFFECT.trim());
		const loggingIn = await stage.run(
			stage.customers('countPages', group, { options: { timeout: 1 } }),
			{ credentials: stage.credential({ baseUrl }) },
		);
		expect(wordsOf(loggingIn)).toContain(`at ${baseUrl}: most likely ${why}`);
	},
);

const offline = useStage();
