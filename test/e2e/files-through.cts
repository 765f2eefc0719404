import { openAsBlob, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeCustomers } from '../../tools/bench/files/customers-file.cts';
import { collectGarbage, usageOf } from '../../tools/bench/measure/process.cts';
import type { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import type { Emulator } from '../../tools/emulator/server.cts';
import { textsOfFiles } from './exported.cts';
import { type Answer, FileWays, type Way } from './file-ways.cts';
import { LargeFiles, weighed } from './large-files.cts';
import { addGroup } from './many-customers.cts';
import { shoppers } from './workflows/people.cts';

/** How large the files are whose cost in memory is measured; MB. Slow machines have better things to do than 200. */
const megabytes = Number(process.env['FILE_MB'] ?? 20);
const large = megabytes * 1_000_000;
/** How many customers become a file whose cost is measured. */
const customers = megabytes * 1_000;

/** Goes into n8n's environment, so that its garbage can be collected before its memory is measured. */
export const measurable = {
	NODE_OPTIONS: `--require ${join(__dirname, '../../tools/bench/measure/collect-garbage.cts')}`,
};

/** Processes of n8n whose memory is measured, by what they are called: their numbers. */
export type Processes = Record<string, number>;

/** Sends files through a running n8n, and tells whether they arrive. */
export class FilesThrough {
	private readonly folder = mkdtempSync(join(tmpdir(), 'nudgescribe-files-'));

	private constructor(
		private readonly emulator: Emulator,
		private readonly files: LargeFiles,
		private readonly ways: FileWays,
	) {}

	/** @param rest n8n's; stop() must be called */
	static async prepare(rest: N8nRest, emulator: Emulator): Promise<FilesThrough> {
		const files = await LargeFiles.start(emulator);
		const source = addGroup(emulator.store, customers);
		const ways = await FileWays.store(rest, emulator, files, source);
		const through = new FilesThrough(emulator, files, ways);
		await writeCustomers(through.file, large);
		return through;
	}

	async stop(): Promise<void> {
		await this.files.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Why the newest upload failed. */
	async uploadError(url: string): Promise<unknown> {
		const { status } = await this.post(url, 'upload', new Blob(['email\nzoe@example.net\n']));
		expect(status).toBe(500);
		return await this.ways.error('upload');
	}

	/**
	 * Posts a file that sub-workflows upload; others download the files of a campaign, and the group becomes a file.
	 *
	 * @param url where webhook calls go
	 * @param storage n8n's word for where it keeps files
	 */
	async arriveWhole(url: string, storage: string): Promise<void> {
		const { emulator, ways } = this;
		this.files.exported = 0;
		const sent = stringify(shoppers(700), { header: true });
		const { groupId } = emulator.store.group('Waiting list');
		emulator.clearLog();
		const { status, body } = await this.post(url, 'all', new Blob([sent]));
		const stored = emulator.store.customers(groupId);
		expect({ status, body }).toMatchObject({ status: 200, body: { records: stored.length } });
		expect(emulator.requests().flatMap(({ file }) => file ?? [])).toEqual([sent]);

		const fetched = await ways.files('all', 'Fetch');
		const texts = textsOfFiles(emulator.store.campaign('Spring launch'), 3);
		expect(fetched.map(({ content }) => content.toString('utf8'))).toEqual(texts);
		const written = await ways.files('all', 'Into a file');
		const [lines = []] = written.map(({ content }) => content.toString('utf8').split('\r\n'));
		const ids = stored.map(({ customer_id }) => customer_id);
		expect(lines.slice(1, -1).map((line) => line.split(',', 1).join(''))).toEqual(ids);
		const kept = [...fetched, ...written].map((file) => file.storage);
		expect(new Set(kept)).toEqual(new Set([storage]));
	}

	/**
	 * Sends large files through, and prints what each way of theirs takes.
	 *
	 * @param url where webhook calls go
	 * @param title what the figures are of
	 * @param processes whose memory is measured
	 */
	async areTakenLarge(url: string, title: string, processes: Processes): Promise<void> {
		const { files } = this;
		const small = new Blob(['nothing']);
		const file = await openAsBlob(this.file);
		const figures = [`${title}, files of ${megabytes} MB, and one of ${customers} customers`];
		const measure = async (way: Way, content: Blob, answer: object): Promise<void> => {
			const { result, peaks } = await peaksOf(processes, () => this.post(url, way, content));
			const error = result.status === 200 ? undefined : await this.ways.error(way);
			expect({ ...result, error }).toMatchObject({ status: 200, body: answer, error: undefined });
			figures.push(`  ${way}: ${peaks}`);
		};
		await measure('upload', file, { success: true });
		expect(files.uploaded.at(-1)).toEqual(await weighed(this.file));
		files.exported = large;
		await measure('download', small, { bytes: large });
		await measure('output', small, { records: customers });
		process.stderr.write(`${figures.join('\n')}\n`);
	}

	/** Why n8n could not download a large file. */
	async downloadError(url: string): Promise<unknown> {
		this.files.exported = large;
		const { status } = await this.post(url, 'download', new Blob(['nothing']));
		expect(status).toBe(500);
		return await this.ways.error('download');
	}

	private get file(): string {
		return join(this.folder, 'customers.csv');
	}

	private async post(url: string, way: Way, file: Blob): Promise<Answer> {
		return await this.ways.post(url, way, file);
	}
}

/** Does something, and tells the peak of each process's memory above what it had before, in MB. */
async function peaksOf<Result>(
	processes: Processes,
	work: () => Promise<Result>,
): Promise<{ result: Result; peaks: string }> {
	const peaks: string[] = [];
	await Promise.all(Object.values(processes).map(collectGarbage));
	const measured = Object.entries(processes).reduce(
		(inner, [name, pid]) =>
			async () => {
				const { result, usage } = await usageOf(pid, inner);
				peaks.push(`${name} +${Math.round(usage.memory / 1_000_000)} MB`);
				return result;
			},
		work,
	);
	return { result: await measured(), peaks: peaks.join(', ') };
}
