import { FileTooLargeError } from 'n8n-core';
import { keepBinariesIn } from '../engine/binary.cts';
import { container } from '../engine/container.cts';
import { BinaryDataService } from '../engine/n8n-core.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf } from './results.cts';
import { useStage } from './stage.cts';

type Manager = Parameters<BinaryDataService['setManager']>[1];

const tooLarge = new FileTooLargeError({
	...{ fileSizeMb: 12.5, maxFileSizeMb: 1, fileId: '7', fileName: 'messages.csv' },
});
/** What n8n's stores throw: its own words for people, the driver's of a database, a network's. */
const refusals: Array<[string, Error, string]> = [
	['a file is larger than its limit', tooLarge, 'N8N_BINARY_DATA_DATABASE_MAX_FILE_SIZE'],
	[
		'a query failed',
		Object.assign(new Error('INSERT INTO "binary_data"'), { name: 'QueryFailedError' }),
		'Ask whoever runs n8n',
	],
	[
		'a store is not reached',
		Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
		'Ask whoever runs n8n',
	],
];

describe.each(refusals)('Where %s, as n8n keeps a file', (_what, refusal, wayOut) => {
	const stage = useStage();
	let stores = 0;

	beforeAll(async () => {
		const store = async () => {
			stores += 1;
			return await Promise.reject(refusal);
		};
		container
			.get(BinaryDataService)
			.setManager('database', { store } as Partial<Manager> as Manager);
		await keepBinariesIn('database');
	});
	beforeEach(() => {
		stores = 0;
	});
	afterAll(async () => {
		await keepBinariesIn('default');
	});

	const runs = {
		'Download Files': async () =>
			await stage.run(
				withCampaign(stage, 'Spring launch', { resource: 'message', operation: 'download' }),
			),
		'Return as File': async () =>
			await stage.run(
				stage.customers('getAll', 'VIP customers', {
					returnAll: true,
					options: { outputFile: 'csv' },
				}),
			),
	};

	test.each(Object.entries(runs))('%s says so, and tries once', async (_name, run) => {
		const result = await run();
		const { message, description } = failureOf(result);
		expect(message).toMatch(/^n8n could not keep the file '.+\.csv'$/);
		expect(description).toContain(wayOut);
		expect(description).not.toContain('INSERT');
		expect(stores).toBe(2);
		expect(result.items).toEqual([]);
	});
});
