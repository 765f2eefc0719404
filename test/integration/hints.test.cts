import type { INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, hintsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const encrypted =
	"Nudgescribe returns the customers' profile data encrypted, and n8n can't decrypt it. Use their IDs, and take readable values from the source that they came from.";
const allOfThem = "Turn on 'Return All' to get all of them, or raise 'Limit'.";
/** Of an expression's limit, n8n's editor says nothing itself. */
const upTo = (limit: number) => `={{ ${limit} }}`;
const now = { 'retry-after': '0' };

describe.each(dialects)('Hints, dialect %s', (dialect) => {
	const stage = useStage({ dialect, customers: 1203, pageSize: 100 });
	const customers = async (group: string, more: INodeParameters) =>
		hintsOf(await stage.run(stage.customers('getAll', group, more)));

	test('tell once that customers come encrypted, as items or as a file', async () => {
		const all = { returnAll: true };
		expect(await customers('All customers', all)).toEqual([encrypted]);
		const options = { outputFile: 'csv' };
		expect(await customers('All customers', { ...all, options })).toEqual([encrypted]);
	});

	test('tell nothing of customers where there are none', async () => {
		expect(await customers('Lapsed customers', { limit: 1 })).toEqual([]);
	});

	test.each([
		['within a page', 50, '50 of the customers returned: there are more.'],
		['at the end of a page', 200, '200 of the customers returned: there may be more.'],
		['on the last page', 1202, '1,202 of 1,203 customers returned.'],
	])('tell that the limit cuts off customers %s', async (_where, limit, told) => {
		expect(await customers('All customers', { limit: upTo(limit) })).toEqual([
			`${told} ${allOfThem}`,
			encrypted,
		]);
	});

	test("leave a limit to n8n's editor, where that tells of it", async () => {
		expect(await customers('All customers', { limit: 50 })).toEqual([encrypted]);
		const options = { outputFile: 'csv' };
		expect(await customers('All customers', { limit: 50, options })).toEqual([
			`50 of the customers returned: there are more. ${allOfThem}`,
			encrypted,
		]);
	});

	test.each([1203, 5000])('tell nothing of a limit of %i that cuts off none', async (limit) => {
		expect(await customers('All customers', { limit })).toEqual([encrypted]);
	});

	test.each([
		['campaign', 'campaigns'],
		['workspace', 'workspaces'],
	])('tell how many more there are of the resource %s', async (resource, things) => {
		const run = async (more: INodeParameters) =>
			await stage.run({ resource, operation: 'getAll', ...more });
		const { length } = (await run({ returnAll: true })).items;
		expect(hintsOf(await run({ limit: upTo(1) }))).toEqual([
			`1 of ${length} ${things} returned. ${allOfThem}`,
		]);
		expect(hintsOf(await run({ limit: length }))).toEqual([]);
		expect(length).toBeGreaterThan(1);
	});

	test.each([
		['customerGroup', 'getAll', 'customer groups'],
		['profileField', 'getAll', 'profile fields'],
	])('tell how many more there are of the resource %s', async (resource, operation, things) => {
		const parameters = { resource, operation, ...stage.in('VIP customers'), limit: upTo(1) };
		expect(hintsOf(await stage.run(parameters))).toEqual([
			expect.stringMatching(new RegExp(`^1 of \\d+ ${things} returned\\. Turn on`)),
		]);
	});

	test('tell how many more messages a run has', async () => {
		const of = (operation: string, resource: string) =>
			withCampaign(stage, 'Spring launch', { resource, operation, limit: upTo(1) });
		for (const parameters of [of('getMessages', 'campaignRun'), of('getAll', 'message')]) {
			expect(hintsOf(await stage.run(parameters))).toEqual([
				expect.stringMatching(/^1 of (\d+|the) messages returned/),
			]);
		}
	});
});

describe('Hints', () => {
	const stage = useStage({ customers: 1203, pageSize: 100 });
	const countPages = async () => await stage.run(stage.customers('countPages', 'All customers'));
	const slow = { path: '/v1/customer/pages', status: 429, headers: { 'retry-after': '6' } };

	test('tell of a long wait that Nudgescribe asked for', async () => {
		stage.emulator.fault({ ...slow, times: 1 });
		expect(hintsOf(await countPages())).toEqual([
			expect.stringMatching(
				/^Nudgescribe had too much to do, so requests waited \d seconds in all/,
			),
		]);
	}, 20_000);

	test('tell of a long wait in the error where the run fails in the end', async () => {
		stage.emulator.fault({ ...slow, times: 1 });
		stage.emulator.fault({ path: slow.path, times: 1, status: 400 });
		const { description } = failureOf(await countPages());
		expect(description).toMatch(/requests waited \d seconds in all/);
	}, 20_000);

	test('tell nothing of a short one', async () => {
		stage.emulator.fault({ ...slow, times: 1, headers: now });
		expect(hintsOf(await countPages())).toEqual([]);
	});

	test('tell what was guessed in an answer, and are silent about what has another well-known name', async () => {
		const answer = (brokenBody: string) => {
			stage.emulator.fault({ path: '/v1/customer/pages', times: 1, brokenBody });
		};
		answer('{"code":200,"leaves":13}');
		expect(hintsOf(await countPages())).toEqual([
			expect.stringContaining("by a guess, since nothing else fits: 'leaves' as 'pages'."),
		]);
		answer('{"code":200,"total_pages":13}');
		expect(hintsOf(await countPages())).toEqual([]);
	});

	test('tell nothing secret, nor any HTML, of what was guessed', async () => {
		const { password } = account;
		const name = `<b>${password}</b>${'x'.repeat(5000)}`;
		const brokenBody = JSON.stringify({ code: 200, [name]: 13 });
		stage.emulator.fault({ path: '/v1/customer/pages', times: 1, brokenBody });
		const [hint = ''] = hintsOf(await countPages());
		expect(hint).toContain("as 'pages'.");
		expect(hint).not.toContain(password);
		expect(hint).not.toContain('<b>');
		expect(hint.length).toBeLessThan(1000);
	});

	test('tell what was guessed to be a list, and its name', async () => {
		const body = { code: 200, crowds: [{ customer_group_id: 'cg_1', name: 'All' }] };
		stage.emulator.fault({ path: '/v1/cg', times: 1, brokenBody: JSON.stringify(body) });
		const { workspace } = stage.in('VIP customers');
		const run = await stage.run({ resource: 'customerGroup', operation: 'getAll', workspace });
		expect(hintsOf(run)).toEqual([expect.stringContaining("'crowds' as 'customer_groups'.")]);
	});

	test('tell nothing of customers where the pages are empty', async () => {
		const answers: [string, object][] = [
			['/v1/customer/pages', { code: 200, pages: 1 }],
			['/v1/customer', { code: 200, customers: [] }],
		];
		for (const [path, answer] of answers) {
			stage.emulator.fault({ path, times: 9, brokenBody: JSON.stringify(answer) });
		}
		const run = await stage.run(stage.customers('getAll', 'All customers', { limit: 1 }));
		expect(run.error).toBeUndefined();
		expect(hintsOf(run)).toEqual([]);
	});

	test('tell that pages came while they were read', async () => {
		const rows = (page: number) => ({ code: 200, data: [{ text: `row ${page}` }] });
		const answers: [string, object][] = [
			['/v1/messages/pages', { code: 200, pages: 2 }],
			['/v1/messages/pages', { code: 200, pages: 3 }],
		];
		const campaign = withCampaign(stage, 'Spring launch', {
			resource: 'message',
			operation: 'getAll',
			returnAll: true,
		});
		for (const [path, answer] of answers) {
			stage.emulator.fault({ path, times: 1, brokenBody: JSON.stringify(answer) });
		}
		stage.emulator.fault({
			path: '/v1/messages/fetch',
			times: 99,
			brokenBody: JSON.stringify(rows(1)),
		});
		expect(hintsOf(await stage.run(campaign))).toEqual([
			'Nudgescribe had 2 pages of messages when this began, and 3 in the end. All are returned, but some may have changed meanwhile: run this again if it has to be exact.',
		]);
	});
});
