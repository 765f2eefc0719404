import { sleep, type INodeParameters } from 'n8n-workflow';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, useStage } from './stage.cts';
import { mostUnderWay } from './underWay.cts';

const group = 'VIP customers';
const goOn = { onError: 'continueRegularOutput' } as const;
const check = '/v1/customer/check';

describe('Items that only read', () => {
	const stage = useStage({ customers: 60, pageSize: 10 });
	const ids = () => stage.emulator.store.workspaces.flatMap(({ groups }) => groups);
	const countPages = (options: INodeParameters = {}) =>
		stage.customers('countPages', group, { customerGroup: byId('={{ $json.id }}'), options });
	const many = (length: number) =>
		Array.from({ length }, (_, at) => ({ id: ids()[at % 4]?.groupId ?? '' }));
	const slowly = (times = 99) => {
		stage.emulator.fault({ path: '/v1/customer/pages', times, delay: 40 });
	};

	test('are worked on several at once, and come out in the order in which they came in', async () => {
		const items = many(60);
		slowly();
		let result = await stage.run(countPages(), { items: items.slice(0, 4) });
		const expected = jsonOf(result);
		const most = await mostUnderWay(stage, async () => {
			result = await stage.run(countPages(), { items });
		});
		expect(most).toBeGreaterThan(4);
		expect(most).toBeLessThanOrEqual(10);
		expect(originsOf(result.items)).toEqual(items.map((_, at) => at));
		expect(jsonOf(result)).toEqual(items.map((_, at) => expected[at % 4]));
		expect(stage.logIns()).toEqual(['POST']);
	});

	test.each([1, 2, 3])('are %d at most where Requests at Once says so', async (requestsAtOnce) => {
		slowly();
		const run = async () => await stage.run(countPages({ requestsAtOnce }), { items: many(12) });
		expect(await mostUnderWay(stage, run)).toBe(requestsAtOnce);
	});

	test('share Requests at Once with the pages of each of them', async () => {
		stage.emulator.fault({ path: '/v1/customer', times: 99, delay: 30 });
		const options = { requestsAtOnce: 5 };
		const parameters = { returnAll: true, options };
		const items = many(4);
		let result = await stage.run(stage.customers('getAll', 'All customers', parameters));
		const all = jsonOf(result);
		const most = await mostUnderWay(stage, async () => {
			result = await stage.run(stage.customers('getAll', 'All customers', parameters), { items });
		});
		expect(most).toBeGreaterThan(3);
		expect(most).toBeLessThanOrEqual(5);
		expect(jsonOf(result)).toEqual([...all, ...all, ...all, ...all]);
	});

	test('that fail stand in their places with On Error: Continue, and the others go on', async () => {
		slowly();
		const items = many(20).map((item, at) => (at % 7 === 3 ? { id: 'none' } : item));
		const result = await stage.run(countPages(), { items, ...goOn });
		const failed = jsonOf(result).flatMap((json, at) => ('error' in json ? [at] : []));
		expect(failed).toEqual([3, 10, 17]);
		expect(originsOf(result.items)).toEqual(items.map((_, at) => at));
	});

	test('end with the first one that fails, and none is begun then', async () => {
		slowly();
		const items = many(40).map((item, at) => (at === 5 ? { id: 'none' } : item));
		const result = await stage.run(countPages(), { items });
		expect(failureOf(result)).toMatchObject({ item: 5 });
		expect(result.items).toEqual([]);
		const asked = stage.calls().length;
		expect(asked).toBeLessThanOrEqual(16);
		await sleep(100);
		expect(stage.calls()).toHaveLength(asked);
	});
});

describe('Items that change something', () => {
	const stage = useStage();
	const names = (length: number) => Array.from({ length }, (_, at) => ({ name: `Group ${at}` }));
	const create = (options: INodeParameters = {}) => ({
		resource: 'customerGroup',
		operation: 'create',
		...stage.in(group),
		name: '={{ $json.name }}',
		options,
	});
	const slowly = () => {
		stage.emulator.fault({ path: '/v1/cg', times: 99, delay: 30 });
	};

	test('go one after the other', async () => {
		slowly();
		const run = async () => await stage.run(create(), { items: names(6) });
		expect(await mostUnderWay(stage, run)).toBe(1);
	});

	test('go several at once where Requests at Once says so, each once, in order', async () => {
		slowly();
		const items = names(12);
		let result = undefined as Awaited<ReturnType<typeof stage.run>> | undefined;
		const most = await mostUnderWay(stage, async () => {
			result = await stage.run(create({ requestsAtOnce: 3 }), { items });
		});
		expect(most).toBe(3);
		expect(result && jsonOf(result).map((json) => json[stage.nameOf('name')])).toEqual(
			items.map(({ name }) => name),
		);
		expect(stage.sent('/v1/cg', 'name').sort()).toEqual(items.map(({ name }) => name).sort());
	});

	test('with On Error: Stop none is begun after the first failure, and what was sent is waited for', async () => {
		const body = JSON.stringify({ message: 'No more groups.' });
		stage.emulator.fault({ path: '/v1/cg', times: 1, skip: 3, status: 400, body });
		slowly();
		const result = await stage.run(create({ requestsAtOnce: 3 }), { items: names(30) });
		expect(failureOf(result).message).toContain('No more groups.');
		const { length } = stage.calls();
		expect(length).toBeLessThanOrEqual(8);
		expect(stage.emulator.requests().every(({ status }) => status !== null)).toBe(true);
	});
});

describe('Customer by Customer with Requests at Once', () => {
	const stage = useStage();
	const slowly = () => {
		stage.emulator.fault({ path: check, times: 999, delay: 20 });
	};
	const each = (more: INodeParameters = {}, requestsAtOnce = 4) =>
		stage.customers('upsert', group, { sendAs: 'each', options: { requestsAtOnce }, ...more });

	test.each(['profileFields', 'json'])('sends several at once, %s', async (dataMode) => {
		slowly();
		const items = newPeople(24);
		const data = { dataMode, ...(dataMode === 'json' && { customer: '={{ $json }}' }) };
		let result = undefined as Awaited<ReturnType<typeof stage.run>> | undefined;
		const most = await mostUnderWay(stage, async () => {
			result = await stage.run(each(data), { items });
		});
		expect(most).toBe(4);
		expect(result && jsonOf(result)).toEqual(items);
		expect(newest(stage, group, 24)).toHaveLength(24);
	});

	test('keeps the order of items that are the same customer', async () => {
		stage.emulator.fault({ path: check, times: 3, delay: 60 });
		const [one = { email: '' }] = newPeople(1);
		const items = Array.from({ length: 10 }, (_, at) => ({ ...one, first_name: `Name ${at}` }));
		await stage.run(each(), { items });
		expect(stage.sentCustomers().flat()).toEqual(items);
		expect(newest(stage, group, 1)).toEqual([items[9]]);
	});

	test('stops at the first failure, and says how many are stored, with those that were under way', async () => {
		slowly();
		const items = newPeople(40).map((person, at) => (at === 6 ? { first_name: 'No one' } : person));
		const result = await stage.run(each(), { items });
		const { description, item } = failureOf(result);
		expect(item).toBe(6);
		const sent = stage.emulator.requests().filter(({ path }) => path === check);
		expect(sent.length).toBeLessThan(16);
		expect(description).toContain(`${sent.length - 1} customers are stored already.`);
	});
});
