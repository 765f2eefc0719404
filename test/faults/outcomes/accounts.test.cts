import type { INodeParameters } from 'n8n-workflow';
import { choices } from '../../../tools/emulator/choices.cts';
import { readDialect } from '../../../tools/emulator/dialect.cts';
import {
	inputItems,
	operations,
	parametersOf,
	type OperationCase,
} from '../../integration/operations.cts';
import { failureOf, wordsOf } from '../../integration/results.cts';
import { byId } from '../../integration/stage.cts';
import { fc } from '../../unit/arbitraries.cts';
import { expectClear } from '../clear.cts';
import { faultCase, type Records } from '../faultCase.cts';
import { stateOf } from '../state.cts';
import { useWatchedStage, WatchedStage } from '../watchedStage.cts';
import { writes } from './noes.cts';

const accounts = [
	'says-no-in-200',
	'success-false',
	'status-error',
	'errors-only',
	'in-data',
	'validation-list',
	'django',
	'problem-details',
	'error-object',
	'plain-text',
	'code-one',
	'empty-after-write',
	'headers-required',
	'renamed-batches',
	'camel-multi',
	'zero-based-counts',
];

/** Without what would be published or run already. */
const options = { timeout: 20 };
const published = ['publish'];

async function run(stage: WatchedStage, operation: OperationCase, more: INodeParameters = {}) {
	stage.emulator.reset();
	const campaign = stage.emulator.store.campaign(
		published.includes(operation.operation) ? 'Back to school' : 'Spring launch',
	);
	const places = {
		campaign: byId(campaign.campaignId),
		customerGroup: byId(campaign.customerGroupId),
	};
	const chosen =
		operation.path.startsWith('/v1/c') && !operation.path.startsWith('/v1/campaign') ? {} : places;
	const [customer] = stage.stored('VIP customers');
	const ids = operation.operation === 'delete' ? { customerIds: customer?.customer_id ?? '' } : {};
	const parameters = parametersOf(stage, operation, { options, ...chosen, ...ids, ...more });
	const before = stateOf(stage);
	const result = await stage.run(parameters, { items: await inputItems() });
	return { result, isChanged: JSON.stringify(stateOf(stage)) !== JSON.stringify(before) };
}

/** Whether the account takes a code for a success that nobody has declared to be one. */
function needsDeclaring(description: string): boolean {
	return description.includes('enter {"code":{"success":[1]}}');
}

/** A write is green only where the server did it; what is refused says why, and what to do. */
async function playGood(stage: WatchedStage, records: Records): Promise<void> {
	for (const operation of operations) {
		const name = `${operation.resource}: ${operation.operation}`;
		const { result, isChanged } = await run(stage, operation);
		const isWrite = writes.includes(operation);
		if (!result.error) {
			if (isWrite && !isChanged) records.countGreen([name]);
			expect([name, isWrite]).toEqual([name, isChanged]);
			continue;
		}
		const { message, description } = failureOf(result);
		const isExcused = stage.spoken.readCode === 'one' && !isWrite && needsDeclaring(description);
		expect([name, message, isExcused]).toEqual([name, message, true]);
	}
}

async function playGone(stage: WatchedStage, records: Records): Promise<void> {
	const gone = {
		workspace: byId('gone-1'),
		customerGroup: byId('gone-1'),
		campaign: byId('gone-1'),
	};
	for (const operation of operations.filter(({ path }) => path !== '/v1/campaign/all')) {
		const { result, isChanged } = await run(stage, operation, gone);
		records.countGreen(result.items);
		expect(isChanged).toBe(false);
		expectClear(failureOf(result));
		expect(wordsOf(result)).toMatch(/gone-1|nvalid workspace/);
	}
}

describe.each(accounts)('In the account %s', (dialect) => {
	const stage = useWatchedStage({ dialect, pageSize: 7 });

	faultCase(stage, 'every operation does its work, or names the line to enter', async (records) => {
		await playGood(stage, records);
	});

	faultCase(stage, 'what is not there is refused in the words of the API', async (records) => {
		await playGone(stage, records);
	});
});

describe.each([
	'says-no-in-200',
	'success-false',
	'status-error',
	'errors-only',
	'in-data',
	'django',
])('In the account %s', (dialect) => {
	const stage = useWatchedStage({ dialect });

	faultCase(stage, 'an expired token is renewed once, and the work is done', async () => {
		for (const operation of operations) {
			if (published.includes(operation.operation)) continue;
			stage.emulator.reset();
			await stage.logIn();
			stage.emulator.expireTokens();
			const { result } = await run(stage, operation);
			expect([operation, result.error]).toEqual([operation, undefined]);
			expect(stage.logIns()).toEqual(['GET']);
		}
	});
});

const drawn = fc
	.record({
		no: fc.constantFrom(...choices.no),
		words: fc.constantFrom(...choices.words.filter((one) => one !== 'text')),
		part: fc.constantFrom(...choices.part),
		afterWrite: fc.constantFrom(...choices.afterWrite),
		accessHeaders: fc.constantFrom(...choices.accessHeaders),
		readCode: fc.constantFrom(...choices.readCode),
		envelope: fc.constantFrom(...choices.envelope),
		statusCodes: fc.constantFrom(...choices.statusCodes),
		firstPage: fc.constantFrom(...choices.firstPage),
		outOfRange: fc.constantFrom(...choices.outOfRange),
	})
	.map((choice) => readDialect({ name: 'drawn', ...choice }));

describe('In accounts that are drawn', () => {
	const stage = useWatchedStage();

	faultCase(stage, 'nothing is green and wrong in 10 of them', async (records) => {
		await fc.assert(
			fc.asyncProperty(drawn, async (dialect) => {
				const account = new WatchedStage(dialect, { customers: 5, pageSize: 7 });
				await account.start();
				try {
					await playGood(account, records);
					await playGone(account, records);
				} finally {
					await account.stop();
				}
			}),
			{ numRuns: 10, endOnFailure: true },
		);
		// Each drawn stage has watched its own network.
		stage.network.reset();
	});
});
