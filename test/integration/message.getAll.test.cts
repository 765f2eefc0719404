import type { INodeParameters } from 'n8n-workflow';
import { allMessages, exportedRows, runOf, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, useStage } from './stage.cts';

const repeated = (times: number, value: number) => Array.from({ length: times }, () => value);

describe.each([...dialects, 'raw-csv'])('Message: Get Many, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const getAll = async (campaign: string, more: INodeParameters = {}) =>
		await allMessages(stage, campaign, more);
	const formats = () => stage.sent('/v1/messages/fetch', 'format');

	test.each([
		['three files, two of them longer than a JSON answer', 'Spring launch', 3737],
		['a file that fills a JSON answer exactly', 'Early bird', 1312],
		['a file with one row more than a JSON answer holds', 'Gift guide', 1001],
		['one short file', 'Flash weekend', 41],
	])('gives every row of %s, in order', async (_what, campaign, count) => {
		const result = await getAll(campaign);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toHaveLength(count);
		expect(jsonOf(result)).toEqual(exportedRows(stage, campaign).flat());
		expect(new Set(originsOf(result.items))).toEqual(new Set([0]));
	});

	test('reads line breaks, quotes and letters of any script as they were exported', async () => {
		const bodies = jsonOf(await getAll('Spring launch')).map(({ body }) =>
			typeof body === 'string' ? body : '',
		);
		const some = (pattern: RegExp) => bodies.some((body) => pattern.test(body));
		expect([/\n"new in"/, /très|bientôt/, /schön/, /こんにちは/].map(some)).not.toContain(false);
	});

	test('asks for each file once, as CSV', async () => {
		await getAll('Spring launch');
		expect(new Set(formats())).toEqual(new Set(['csv']));
		const asked = stage.sent('/v1/messages/fetch', 'page').map(Number).sort();
		// Page 0 or page 3 is not there, and tells how files are counted.
		expect(asked).toEqual([0, 1, 2, 3]);
	});

	test.each([
		[1, [1500]],
		[2, [1800, 400]],
		[3, [2500, 1200, 37]],
	])('with Run Number %d gives the rows of that run', async (runNumber, sizes) => {
		const result = await getAll('Spring launch', { options: { runNumber } });
		expect(runOf(stage, 'Spring launch', runNumber).files).toEqual(sizes);
		expect(jsonOf(result)).toEqual(exportedRows(stage, 'Spring launch', runNumber).flat());
	});

	test('gives no items for a campaign without exported files', async () => {
		const result = await getAll('Back to school');
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});
});

describe.each([...dialects, 'raw-csv'])('Message: Get Many, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const limited = async (limit: number) =>
		await stage.run(
			withCampaign(stage, 'Spring launch', { resource: 'message', operation: 'getAll', limit }),
		);

	test.each([
		[1, 1],
		[50, 1],
		[2500, 1],
		[2501, 2],
		[3701, 3],
	])('with a limit of %d gives the first rows, from %d files', async (limit, files) => {
		const result = await limited(limit);
		const rows = exportedRows(stage, 'Spring launch').flat();
		expect(jsonOf(result)).toEqual(rows.slice(0, limit));
		const first = dialect === 'zero-based' ? 0 : 1;
		const read = Array.from({ length: files }, (_, index) => first + index);
		// Pages 0, 1 and 3 tell how files are counted.
		const asked = stage.sent('/v1/messages/fetch', 'page').map(Number).sort();
		expect(asked).toEqual([...new Set([0, 1, 3, ...read])].sort());
	});

	test('with a limit beyond the end gives all rows, once', async () => {
		expect(jsonOf(await limited(9999))).toEqual(exportedRows(stage, 'Spring launch').flat());
	});
});

describe('Message: Get Many', () => {
	const stage = useStage();
	const parameters = (more: INodeParameters = {}) =>
		withCampaign(stage, 'Spring launch', { resource: 'message', operation: 'getAll', ...more });

	test('without Return All gives 50 rows, the first ones', async () => {
		const rows = exportedRows(stage, 'Spring launch').flat();
		expect(jsonOf(await stage.run(parameters()))).toEqual(rows.slice(0, 50));
	});

	test.each([1, 2, 3])('Requests at Once: %d is never exceeded', async (requestsAtOnce) => {
		stage.emulator.store.campaign('Spring launch').runs[0].files = [5, 6, 7, 8, 9, 10, 11, 12];
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 99, delay: 15 });
		let most = 0;
		const watch = setInterval(() => {
			const underWay = stage.emulator.requests().filter(({ status }) => status === null);
			most = Math.max(most, underWay.length);
		}, 3);
		const options = { requestsAtOnce, runNumber: 1 };
		const result = await stage.run(parameters({ returnAll: true, options }));
		clearInterval(watch);
		expect(jsonOf(result)).toEqual(exportedRows(stage, 'Spring launch', 1).flat());
		expect(most).toBeLessThanOrEqual(requestsAtOnce);
	});

	test('gives the rows of each item’s campaign, paired with it', async () => {
		const { store } = stage.emulator;
		const names = ['Flash weekend', 'Back to school', 'Summer sale – “très chaud”'];
		const items = names.map((name) => ({ id: store.campaign(name).campaignId }));
		const campaign = byId('={{ $json.id }}');
		const result = await stage.run(parameters({ campaign, returnAll: true }), { items });
		expect(originsOf(result.items)).toEqual([...repeated(41, 0), ...repeated(41, 2)]);
		expect(jsonOf(result)).toEqual(names.flatMap((name) => exportedRows(stage, name).flat()));
	});

	test('fails, and hands nothing on, when one file cannot be had', async () => {
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 99, skip: 3, status: 500 });
		const result = await stage.run(parameters({ returnAll: true }));
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(result.items).toEqual([]);
	});

	test('fails, and hands nothing on, when the text of a file is cut off', async () => {
		const data = 'message_id,body\r\n1,"Hello\r\n';
		stage.emulator.store.campaign('Spring launch').runs[0].files = [1000];
		const brokenBody = JSON.stringify({ data });
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 2, brokenBody });
		const result = await stage.run(parameters({ returnAll: true, options: { runNumber: 1 } }));
		expect(failureOf(result).message).toBe('A CSV file from Nudgescribe ends inside quotes');
		expect(result.items).toEqual([]);
	});
});
