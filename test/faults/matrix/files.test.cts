import { account } from '../../../tools/emulator/accounts.cts';
import { readBinary } from '../../engine/binary.cts';
import { exportedRows, exportedTexts, runOf, withCampaign } from '../../integration/campaigns.cts';
import { fieldOf } from '../../integration/stage.cts';
import { expectClear } from '../clear.cts';
import { faultCase } from '../faultCase.cts';
import { until } from '../../engine/until.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { shortenFiles } from './readTargets.cts';
import { attemptOf } from './target.cts';

const stage = useWatchedStage();
const campaign = 'Spring launch';
const places = [
	['first', 0],
	['middle', 1],
	['last', 2],
] as const;

beforeEach(() => {
	shortenFiles(stage);
});

const run = async (operation: string, options = {}) => {
	const more = operation === 'getAll' ? { returnAll: true } : {};
	const parameters = { resource: 'message', operation, ...more, options };
	return await stage.run(withCampaign(stage, campaign, parameters));
};

const idsOf = (files: object[][]) =>
	files.flatMap((rows) => rows.map((row) => String(fieldOf(row, 'message_id'))));

describe('A download whose pre-signed address', () => {
	for (const [position, skip] of places) {
		for (const status of [401, 403, 410]) {
			const name = `has expired (${status}), of the ${position} file → a new address, and the same files`;
			faultCase(stage, name, async (records) => {
				stage.emulator.fault({ path: '/_exports/', times: 1, skip, status });
				const result = await run('download');
				expect(result.error).toBeUndefined();
				const texts = await Promise.all(
					result.items.map(async (item) => (await readBinary(item)).toString()),
				);
				const wanted = exportedTexts(stage, campaign);
				records.compare(wanted, texts);
				expect(texts).toEqual(wanted);
			});
		}

		const name = `is refused again and again, of the ${position} file → one error`;
		faultCase(stage, name, async () => {
			stage.emulator.fault({ path: '/_exports/', times: 99, skip, status: 403 });
			const { output, error } = attemptOf(await run('download'));
			expect(output).toEqual([]);
			expect(error?.message).toContain('does not hand it out');
			if (error) expectClear(error);
		});

		const elsewhere = `leads to another host, of the ${position} file → a file from there, and nothing secret goes along`;
		faultCase(stage, elsewhere, async () => {
			const headers = { location: `${stage.otherHost.url}/file` };
			stage.emulator.fault({ path: '/_exports/', times: 1, skip, status: 302, headers });
			const credentials = stage.credential({ apiCode: account.apiCode });
			await stage.logIn();
			stage.credentials.update(credentials.data);
			expect((await run('download')).error).toBeUndefined();
			expect(stage.otherHost.received).toHaveLength(1);
			expect(stage.otherHost.received.join()).not.toMatch(
				/authorization|x-auth-context|x-ip|x-api-key/i,
			);
		});
	}
});

describe('Messages', () => {
	for (const [change, files] of [
		['grow by a file', [3, 2, 1, 4]],
		['lose their last file', [3, 2]],
	] as const) {
		faultCase(
			stage,
			`that ${change} while they are read → what stays comes once each`,
			async (records) => {
				stage.emulator.fault({ path: '/v1/messages/fetch', times: 1, delay: 1 });
				const before = exportedRows(stage, campaign);
				const started = run('getAll', { requestsAtOnce: 1 });
				await until(() => stage.calls().includes('POST /v1/messages/fetch'));
				runOf(stage, campaign).files = [...files];
				const { output, error } = attemptOf(await started);
				if (error) expectClear(error);
				else records.compare(idsOf(before.slice(0, files.length)), idsOf([output as object[]]));
			},
		);
	}
});
