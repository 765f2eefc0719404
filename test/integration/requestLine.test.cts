import { failureOf } from './results.cts';
import { useStage } from './stage.cts';

describe("A request in n8n's log", () => {
	const stage = useStage();
	const count = async () => await stage.run(stage.customers('countPages', 'VIP customers'));
	const linesOf = (logs: string[]) => logs.filter((line) => line.includes('Nudgescribe: '));

	test('is one line with endpoint, status, time and tries', async () => {
		const [line, ...others] = linesOf((await count()).logs);
		expect(line).toMatch(
			/^debug: Nudgescribe: POST \/v1\/customer\/pages, status 200, \d+ ms, 1 try \{\}$/,
		);
		expect(others).toEqual([]);
	});

	test('tells how often it was repeated, and what came of it', async () => {
		const headers = { 'retry-after': '0' };
		stage.emulator.fault({ path: '/v1/customer/pages', times: 2, status: 503, headers });
		const [line] = linesOf((await count()).logs);
		expect(line).toMatch(/status 200, \d+ ms, 3 tries/);
	});

	test('says nothing of what a refusal says', async () => {
		const body = JSON.stringify({ message: 'The secret of nathan@example.com' });
		stage.emulator.fault({ path: '/v1/customer/pages', times: 9, status: 400, body });
		const result = await count();
		expect(failureOf(result).message).toContain('The secret');
		const lines = linesOf(result.logs);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/status 400, \d+ ms, 1 try \{\}$/);
	});

	test('tells of one that did not get through', async () => {
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, cut: 'before' });
		const [line] = linesOf((await count()).logs);
		expect(line).toMatch(/broken connection, \d+ ms, 5 tries/);
	});
});
