import type { IDataObject } from 'n8n-workflow';
import { failureOf, hintsOf, jsonOf } from '../../integration/results.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { group } from './strangeFields.cts';

const stage = useWatchedStage();
const person = { email: 'evil@example.net', first_name: 'Eve' };

/** The workspace has these fields besides its own, whatever the contract says of them. */
function fieldsAre(...extra: IDataObject[]): void {
	const [workspace] = stage.emulator.store.workspaces;
	const fields = [...(workspace?.fields ?? []), ...extra];
	const body = JSON.stringify({ code: 200, fields });
	stage.emulator.fault({ path: '/v1/cpf', times: 1, status: 200, body });
}

const send = async (...items: IDataObject[]) =>
	await stage.run(stage.customers('upsert', group, { sendAs: 'each' }), { items });

describe('A date format of', () => {
	const formats: Array<[string, string]> = [
		['1 MB of letters', 'dM'.repeat(500_000)],
		['1 MB of quotes', "'".repeat(1_000_000)],
		['1 MB of brackets', '['.repeat(1_000_000)],
		['a name of all objects', 'constructor'],
		['the name of a prototype', '__proto__'],
		['markup', '<img src=x onerror=alert(1)>'],
		['a template', '{{ $json.email }}'],
		["Luxon's words for whole dates", 'DDDD'],
	];
	for (const [name, format] of formats) {
		faultCase(stage, `${name} is refused in words, and nothing is sent`, async () => {
			fieldsAre({ field_id: 'f', field_name: 'day', field_type: 'Date', field_format: format });
			const failure = failureOf(await send({ ...person, day: '2026-11-24' }));
			expect(failure.message).toMatch(
				/^The date format '.*' of the profile field 'day' is not clear$/,
			);
			expect(failure.message.length).toBeLessThan(200);
			expect(failure.message).not.toMatch(/<img/);
			expect(stage.sentCustomers()).toEqual([]);
		});
	}
});

faultCase(stage, 'A type of 1 MB of markup is told in a short hint', async () => {
	const type = '<b>x</b>'.repeat(125_000);
	fieldsAre({ field_id: 'f', field_name: 'extra', field_type: type });
	const body = JSON.stringify({ code: 200 });
	stage.emulator.fault({ path: '/v1/customer/check', times: 1, status: 200, body });
	const result = await send({ ...person, extra: 'x' });
	expect(jsonOf(result)).toEqual([{ ...person, extra: 'x' }]);
	const [hint = ''] = hintsOf(result);
	expect(hint.length).toBeLessThan(300);
	expect(hint).not.toMatch(/<b>/);
});

faultCase(
	stage,
	'Thousands of names that are nearly alike take no time, and are told in a few hints',
	async () => {
		const named = (index: number) => `field_number_${index}`;
		const extra = Array.from({ length: 5000 }, (_, index) => ({
			...{ field_id: `f${index}`, field_name: named(index), field_type: 'string' },
		}));
		fieldsAre(...extra);
		const input = extra.map((_, index) => [`${named(index)}x`, 'x'] as const);
		const begin = performance.now();
		const result = await send({ ...person, ...Object.fromEntries(input) });
		expect(performance.now() - begin).toBeLessThan(10_000);
		expect(jsonOf(result)).toEqual([person]);
		expect(hintsOf(result).length).toBeLessThanOrEqual(10);
	},
);

describe('A list of texts', () => {
	const remove = async (ids: unknown) =>
		await stage.run(stage.customers('delete', group, { customerIds: '={{ $json.ids }}' }), {
			items: [{ ids } as IDataObject],
		});
	const lists: Array<[string, unknown]> = [
		['an object in a thousand lists', JSON.parse(`${'['.repeat(1000)}{"id":1}${']'.repeat(1000)}`)],
		['brackets alone', '['.repeat(100_000)],
		['JSON that is cut', '["a","b'],
		['an object that became text', '[object Object]'],
	];
	for (const [name, ids] of lists) {
		faultCase(stage, `made of ${name} is refused, and nothing is deleted`, async () => {
			const before = stage.stored(group).length;
			expect(failureOf(await remove(ids)).message).toMatch(/^'Customer IDs' /);
			expect(stage.stored(group)).toHaveLength(before);
		});
	}
});

faultCase(stage, 'A hundred thousand statuses of markup are told in a short error', async () => {
	const [workspace] = stage.emulator.store.workspaces;
	const campaigns = Array.from({ length: 100_000 }, (_, index) => ({
		...{ campaign_id: `c${index}`, name: `Campaign ${index}`, published_at: null },
		status: `<b>${index}</b>`.repeat(10),
	}));
	const workspaces = [
		{ workspace_id: workspace?.workspaceId, workspace_name: workspace?.name, campaigns },
	];
	const body = JSON.stringify({ code: 200, workspaces });
	stage.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 200, body });
	const { message, description } = failureOf(
		await stage.run({
			...{ resource: 'campaign', operation: 'getAll', filters: { statuses: 'Publishd' } },
		}),
	);
	expect(message).toBe("No campaign has the status 'Publishd'");
	expect(description.length).toBeLessThan(3000);
	expect(description).not.toMatch(/<b>/);
});
