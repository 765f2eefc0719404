import type { INodeParameters } from 'n8n-workflow';
import { byId, dialects, useStage } from './stage.cts';
import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';

const groupName = 'VIP customers';

describe.each(dialects)('Get, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const get = async (resource: string, more: INodeParameters, items = [{}]) =>
		await stage.run({ resource, operation: 'get', ...stage.in(groupName), ...more }, { items });
	const many = async (resource: string, more: INodeParameters = {}) =>
		jsonOf(
			await stage.run({
				...{ resource, operation: 'getAll', returnAll: true },
				...stage.in(groupName),
				...more,
			}),
		);
	const springRuns = () => ({
		campaign: byId(stage.emulator.store.campaign('Spring launch').campaignId),
	});

	test('of a campaign gives what Get Many gives of it', async () => {
		const { campaignId } = stage.emulator.store.campaign('Back to school');
		const [campaign] = jsonOf(await get('campaign', { campaign: byId(campaignId) }));
		expect(campaign).toMatchObject({ campaignId, campaignName: 'Back to school' });
		expect(await many('campaign')).toContainEqual(campaign);
	});

	test('of a customer group gives what Get Many gives of it', async () => {
		const [group] = jsonOf(await get('customerGroup', {}));
		expect(group).toEqual((await many('customerGroup'))[2]);
	});

	test('of a profile field gives what Get Many gives of it', async () => {
		const fields = await many('profileField');
		const ids = fields.map((field) => ({ id: field[stage.nameOf('field_id')] }));
		const result = await get('profileField', { profileField: byId('={{ $json.id }}') }, ids);
		expect(jsonOf(result)).toEqual(fields);
		expect(originsOf(result.items)).toEqual(fields.map((_, at) => at));
	});

	test('of a campaign run gives the latest, or the one with a number', async () => {
		const runs = await many('campaignRun', springRuns());
		expect(runs).toHaveLength(3);
		expect(jsonOf(await get('campaignRun', springRuns()))).toEqual([runs[0]]);
		for (const [at, runNumber] of [3, 2, 1].entries()) {
			const result = await get('campaignRun', { ...springRuns(), options: { runNumber } });
			expect(jsonOf(result)).toEqual([runs[at]]);
		}
	});
});

describe('Get of what is not there', () => {
	const stage = useStage();
	const things: Array<[resource: string, more: () => INodeParameters, message: string]> = [
		['campaign', () => ({ campaign: byId('none') }), "no campaign with the ID 'none'"],
		[
			'campaignRun',
			() => ({
				campaign: byId(stage.emulator.store.campaign('Spring launch').campaignId),
				options: { runNumber: 99 },
			}),
			'no run 99',
		],
		[
			'customerGroup',
			() => ({ customerGroup: byId('none') }),
			"no customer group with the ID 'none'",
		],
		['profileField', () => ({ profileField: byId('none') }), "no profile field with the ID 'none'"],
	];
	const get = async (resource: string, { options, ...more }: INodeParameters, own = {}) =>
		await stage.run({
			...{ resource, operation: 'get' },
			...stage.in(groupName),
			...more,
			options: { ...(options as INodeParameters), ...own },
		});

	test.each(things)('%s is an error that says so', async (resource, more, message) => {
		const result = await get(resource, more());
		expect(failureOf(result)).toMatchObject({ item: 0 });
		expect(failureOf(result).message).toContain(message);
		expect(wordsOf(result)).toContain("Check '");
		expect(result.items).toEqual([]);
	});

	test.each(things)('%s is nothing where that is chosen', async (resource, more) => {
		const result = await get(resource, more(), { ifNotFound: 'nothing' });
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});

	test('a refusal is an error all the same', async () => {
		stage.emulator.fault({ path: '/v1/cg', times: 9, status: 403, body: '{"message":"No."}' });
		const result = await get('customerGroup', {}, { ifNotFound: 'nothing' });
		expect(failureOf(result).message).toContain('No.');
	});
});

describe('Get of a campaign run, of the latest', () => {
	const stage = useStage();
	const latest = async (runs: object[]) => {
		const body = JSON.stringify({ runs });
		stage.emulator.fault({ path: '/v1/campaign/rerun/history', times: 1, status: 200, body });
		const campaign = byId(stage.emulator.store.campaign('Spring launch').campaignId);
		return await stage.run({ resource: 'campaignRun', operation: 'get', campaign });
	};

	test('goes by the number, whatever the order', async () => {
		const runs = [{ run_number: 2 }, { run_number: 10 }, { run_number: 1 }];
		expect(jsonOf(await latest(runs))).toEqual([{ run_number: 10 }]);
	});

	test('is refused where no number can be told', async () => {
		const result = await latest([
			{ left: 2, right: 1 },
			{ left: 1, right: 2 },
		]);
		expect(wordsOf(result)).toContain('API Mapping');
	});

	test('needs no number where there is one run', async () => {
		expect(jsonOf(await latest([{ colour: 'red' }]))).toEqual([{ colour: 'red' }]);
	});
});
