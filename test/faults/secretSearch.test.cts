import { csvItem } from '../engine/binary.cts';
import { tokensOf } from '../integration/tokens.cts';
import { useWatchedStage } from './watchedStage.cts';

const stage = useWatchedStage();
const run = async () => await stage.run(stage.customers('countPages', 'VIP customers'));

describe('The search for secrets', () => {
	test('finds nothing where there is nothing', async () => {
		await run();
		expect(stage.secretsSeen()).toEqual([]);
		expect(stage.search.searched).toBe(1);
	});

	test('finds each secret that is in use, in a log line', async () => {
		const result = await run();
		const { session, refresh } = tokensOf(stage);
		const { password, apiKey, apiCode } = stage.credentials.data;
		const entered = [password, apiKey, apiCode].map((secret) => JSON.stringify(secret));
		for (const secret of [session, refresh, ...entered]) {
			stage.search.reset();
			await stage.search.inRun({ ...result, logs: [`debug: ${secret}`] });
			expect(stage.secretsSeen()).toHaveLength(1);
		}
	});

	test('finds one in an item, in a file, and deep in the cause of an error', async () => {
		const result = await run();
		const { session } = tokensOf(stage);
		const cause = new Error('hidden', { cause: { headers: new Map([['x', session]]) } });
		for (const left of [
			{ ...result, items: [{ json: { deep: [{ text: `x${session}y` }] } }] },
			{ ...result, outputs: [[await csvItem(`a,${session}\n`)]] },
			{ ...result, cause },
		]) {
			stage.search.reset();
			await stage.search.inRun(left);
			expect(stage.secretsSeen()).toEqual(['token']);
		}
	});

	test('finds what another host was sent', async () => {
		await run();
		await fetch(stage.otherHost.url, { headers: { 'x-key': 'emulator-api-code' } });
		expect(stage.secretsSeen()).toEqual(['apiCode']);
	});
});
