import type { ExecutionError } from 'n8n-workflow';
import { fc, json } from '../unit/arbitraries.cts';
import { attemptOf } from './matrix/target.cts';
import { expectClear } from './clear.cts';
import { faultCase } from './faultCase.cts';
import { useWatchedStage } from './watchedStage.cts';

const stage = useWatchedStage({ pageSize: 7 });
const known = ['NodeApiError', 'NodeOperationError'];

/** Whether an answer holds a list, or null for one, outside of other lists. */
function holdsList(value: unknown): boolean {
	if (Array.isArray(value)) return true;
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(
		([name, part]) => holdsList(part) || (name === 'customers' && part === null),
	);
}

function expectKnown(error: ExecutionError | undefined): void {
	if (!error) return;
	expect(known).toContain(error.name);
	expectClear({ message: error.message, description: error.description ?? '' });
}

async function answered(path: string, operation: string, body: unknown) {
	stage.emulator.reset();
	const headers = { 'retry-after': '0' };
	stage.emulator.fault({ path, times: 9, brokenBody: JSON.stringify(body), headers });
	const parameters = stage.customers(operation, 'VIP customers', { limit: 1 });
	return await stage.run(parameters);
}

describe('Any JSON in place of', () => {
	faultCase(
		stage,
		'customers gives a result or a clear error, and no list is no success',
		async () => {
			await fc.assert(
				fc.asyncProperty(json, async (body) => {
					const result = await answered('/v1/customer', 'getAll', body);
					expectKnown(result.error);
					if (!holdsList(body)) expect(attemptOf(result).error).toBeDefined();
				}),
				{ numRuns: 150, endOnFailure: true },
			);
		},
	);

	faultCase(stage, 'the page count gives a number or a clear error', async () => {
		await fc.assert(
			fc.asyncProperty(json, async (body) => {
				const result = await answered('/v1/customer/pages', 'countPages', body);
				expectKnown(result.error);
				if (!result.error) {
					expect(result.items).toEqual([
						{ json: { pages: expect.any(Number) as unknown }, pairedItem: { item: 0 } },
					]);
				}
			}),
			{ numRuns: 150, endOnFailure: true },
		);
	});
});
