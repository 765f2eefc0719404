import { join } from 'node:path';
import { execa } from 'execa';
import { code } from '../../../test/e2e/workflows/chain.cts';
import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import type { Bench } from '../bench.cts';
import { callOf } from '../calls.cts';
import { writeCustomers } from '../files/customers-file.cts';
import { compare, type Sample } from '../measure/rounds.cts';
import { fileFromDisk } from '../n8n/nodes.cts';
import { seconds, times } from '../report/units.cts';
import type { Report } from '../server/main.cts';
import type { Case } from './case.cts';
import { memoryRow } from './memoryRow.cts';

const bytes = { large: 1_000_000_000, small: 1_000_000 };
const work = 'Upload File: CSV of 1 GB, no latency';

type Size = keyof typeof bytes;

function fileOf({ folder }: Bench, size: Size): string {
	return join(folder, `${size}.csv`);
}

/** Puts a file into n8n by an earlier execution, so that only its upload is measured; returns n8n's id of it. */
async function stored(bench: Bench, size: Size): Promise<string> {
	const file = fileOf(bench, size);
	await writeCustomers(file, bytes[size]);
	const timed = [fileFromDisk('File', file)];
	await bench.add({ name: `keep-${size}`, timed, outcome: '$binary.data.id', isKept: true });
	return (await bench.n8n.run(`keep-${size}`)).outcome;
}

async function prepare(bench: Bench, size: Size): Promise<void> {
	const id = await stored(bench, size);
	const kept = { id, data: 'filesystem-v2' };
	const data = { ...kept, mimeType: 'text/csv', fileName: 'customers.csv' };
	const item = JSON.stringify({ json: {}, binary: { data } });
	const parameters = {
		resource: 'customer',
		operation: 'upload',
		workspace: byId(bench.places.workspaceId),
		customerGroup: byId(bench.places.emptyGroup),
		binaryPropertyName: 'data',
	};
	await bench.add({
		name: `upload-${size}`,
		before: [code('File', `return [${item}];`)],
		timed: [nudgescribe('Upload', parameters)],
		outcome: '$json.success',
	});
}

function isWhole(size: Size): (outcome: string, taken: Report) => void {
	return (_, { formBytes }) => {
		if (formBytes < bytes[size]) throw new Error(`Only ${formBytes} bytes were uploaded`);
	};
}

async function runNode(bench: Bench): Promise<Sample> {
	const warmUp = async (): Promise<Sample> =>
		await bench.runWorkflow('upload-small', isWhole('small'));
	return await bench.runInNewN8n('upload-large', warmUp, isWhole('large'));
}

async function runCurl(bench: Bench): Promise<Sample> {
	const { workspaceId, emptyGroup } = bench.places;
	const fields = [`workspace_id=${workspaceId}`, `customer_group_id=${emptyGroup}`];
	const form = [...fields, `file=@${fileOf(bench, 'large')};type=text/csv`];
	const header = ['-H', `authorization: Bearer ${bench.token}`];
	const sent = form.flatMap((part) => ['-F', part]);
	const address = bench.url + callOf('uploadCustomers').path;
	await bench.order({});
	const quiet = ['-sS', '-o', join(bench.folder, 'curl.json'), '-w', '%{time_total}'];
	const { stdout } = await execa('curl', [...quiet, ...header, ...sent, address]);
	isWhole('large')('', await bench.order({}));
	return { time: 1000 * Number(stdout), cpu: 0, memory: 0 };
}

/** What it costs to upload a large file. */
export const upload: Case = {
	name: 'upload',
	title: 'Upload File',
	run: async (bench) => {
		await prepare(bench, 'small');
		await prepare(bench, 'large');
		const runs = await compare(
			[
				{ name: 'node', run: async () => await runNode(bench) },
				{ name: 'curl', run: async () => await runCurl(bench) },
			],
			true,
		);
		const { time, memory } = runs.node;
		const ratio = time / runs.curl.time;
		return [
			memoryRow(
				{
					work,
					meaning: 'The file is read and sent piece by piece, and is never in memory as a whole.',
					runs,
				},
				memory,
				64,
			),
			{
				work,
				measure: 'Time, against curl',
				bars: [
					{ label: 'Nudgescribe node', value: time },
					{ label: 'curl', value: runs.curl.time },
				],
				format: seconds,
				result: times(ratio),
				target: 'at most 1.3 times',
				reached: ratio <= 1.3,
				meaning: 'The node reads the file twice: to check that it is CSV in UTF-8, and to send it.',
				runs,
			},
		];
	},
};
