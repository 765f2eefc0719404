import type { RunResult } from '../../engine/run.cts';
import { operations } from '../../integration/operations.cts';
import { jsonOf } from '../../integration/results.cts';
import { faultCase } from '../faultCase.cts';
import { stateOf } from '../state.cts';
import { textsOf } from '../texts.cts';
import { parametersFor, twoItems } from '../twoItems.cts';
import { useWatchedStage } from '../watchedStage.cts';

const moments = [
	['before it', 0],
	['in its midst', 1],
] as const;

/** The items without what differs from run to run: moments, and where n8n keeps a file. */
function comparable(result: RunResult): unknown {
	const texts = jsonOf(result).map((json) =>
		JSON.stringify(json).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment'),
	);
	const files = result.items.map(({ binary }) =>
		Object.values(binary ?? {}).map(({ data }) => data),
	);
	return { texts, files };
}

describe.each([
	['newest', 'default'],
	['older', 'older'],
])('With the status codes of the %s reference,', (_reference, dialect) => {
	const stage = useWatchedStage({ dialect, pageSize: 2 });

	for (const operation of operations) {
		for (const [moment, skip] of moments) {
			const name = `${operation.resource}: ${operation.operation} survives a token that expires ${moment} → the same result, after one renewal`;
			faultCase(stage, name, async () => {
				const run = async () =>
					await stage.run(parametersFor(stage, operation), {
						items: await twoItems(stage, operation),
					});
				const without = comparable(await run());
				const wanted = stateOf(stage);
				stage.emulator.reset();

				stage.emulator.fault({ times: 1, skip, expireTokens: true, except: '/v1/auth' });
				const result = await run();
				expect(result.error).toBeUndefined();
				expect(comparable(result)).toEqual(without);
				expect(stateOf(stage)).toEqual(wanted);
				expect(stage.logIns()).toEqual(['GET']);
				expect(stage.emulator.faultsHappened()).toBe(1);
			});
		}

		faultCase(
			stage,
			`${operation.resource}: ${operation.operation} goes on with the password when the refresh token is gone → the same result`,
			async () => {
				await stage.logIn();
				stage.emulator.revokeRefreshTokens();
				stage.emulator.fault({ times: 1, skip: 1, expireTokens: true, except: '/v1/auth' });
				const result = await stage.run(parametersFor(stage, operation), {
					items: await twoItems(stage, operation),
				});
				expect(result.error).toBeUndefined();
				expect(stage.logIns()).toEqual(['GET', 'POST']);
			},
		);
	}

	faultCase(stage, 'twenty items of one run cause one renewal', async () => {
		await stage.logIn();
		stage.emulator.fault({ times: 1, expireTokens: true });
		const items = Array.from({ length: 20 }, () => ({}));
		const result = await stage.run(stage.customers('countPages', 'VIP customers'), { items });
		expect(jsonOf(result)).toHaveLength(20);
		expect(stage.logIns()).toEqual(['GET']);
	});

	faultCase(stage, 'twenty pages at once cause one renewal', async (records) => {
		await stage.logIn();
		const parameters = { returnAll: true, options: { requestsAtOnce: 20 } };
		stage.emulator.fault({ times: 1, skip: 3, expireTokens: true });
		const result = await stage.run(stage.customers('getAll', 'VIP customers', parameters));
		records.compare(
			stage.stored('VIP customers').map(({ customer_id }) => customer_id),
			textsOf(result, 'customer_id'),
		);
		expect(stage.logIns()).toEqual(['GET']);
	});
});
