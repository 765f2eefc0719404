import { join } from 'node:path';
import { execa } from 'execa';
import { code, type ChainNode } from '../../../test/e2e/workflows/chain.cts';
import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import type { Bench } from '../bench.cts';
import { callOf } from '../calls.cts';
import { writeCustomers } from '../files/customers-file.cts';
import { compare, type Measurement, type Sample } from '../measure/rounds.cts';
import { fileFromDisk, httpForm } from '../n8n/nodes.cts';
import type { Row } from '../report/row.cts';
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

/** Both nodes, each of which uploads the file in the field "data". */
function uploads(bench: Bench): Record<'node' | 'http', ChainNode> {
	const { workspaceId, emptyGroup } = bench.places;
	const parameters = {
		resource: 'customer',
		operation: 'upload',
		workspace: byId(workspaceId),
		customerGroup: byId(emptyGroup),
		binaryPropertyName: 'data',
	};
	const form = [
		{ name: 'workspace_id', value: workspaceId },
		{ name: 'customer_group_id', value: emptyGroup },
		{ parameterType: 'formBinaryData', name: 'file', inputDataFieldName: 'data' },
	];
	return {
		node: nudgescribe('Upload', parameters),
		http: httpForm(bench.reach, 'Upload', 'uploadCustomers', form),
	};
}

async function prepare(bench: Bench, size: Size): Promise<void> {
	const id = await stored(bench, size);
	const kept = { id, data: 'filesystem-v2' };
	const data = { ...kept, mimeType: 'text/csv', fileName: 'customers.csv' };
	const before = [code('File', `return [${JSON.stringify({ json: {}, binary: { data } })}];`)];
	for (const [name, timed] of Object.entries(uploads(bench))) {
		const outcome = 'Object.keys($json).length';
		await bench.add({ name: `${name}-${size}`, before, timed: [timed], outcome });
	}
}

function isWhole(size: Size): (outcome: string, taken: Report) => void {
	return (_, { formBytes }) => {
		if (formBytes < bytes[size]) throw new Error(`Only ${formBytes} bytes were uploaded`);
	};
}

async function runInN8n(bench: Bench, name: 'node' | 'http'): Promise<Sample> {
	const warmUp = async (): Promise<Sample> =>
		await bench.runWorkflow(`${name}-small`, isWhole('small'));
	return await bench.runInNewN8n(`${name}-large`, warmUp, isWhole('large'));
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
				{ name: 'node', run: async () => await runInN8n(bench, 'node') },
				{ name: 'http', run: async () => await runInN8n(bench, 'http') },
				{ name: 'curl', run: async () => await runCurl(bench) },
			],
			true,
		);
		return [
			memoryRow(
				{
					work,
					meaning: 'The file is read and sent piece by piece, and is never in memory as a whole.',
					runs,
				},
				runs.node.memory,
				64,
			),
			timeRow(runs, ['http', 'the HTTP Request node'], {
				most: 1,
				target: 'not slower',
				meaning:
					'The HTTP Request node sends the file as it is; the node checks first, from beginning to end, that it is CSV in UTF-8.',
			}),
			timeRow(runs, ['curl', 'curl'], {
				most: 1.3,
				target: 'at most 1.3 times',
				meaning: 'The node reads the file twice: to check that it is CSV in UTF-8, and to send it.',
			}),
		];
	},
};

function timeRow<Name extends string>(
	runs: Record<Name | 'node', Measurement>,
	[other, label]: [Name, string],
	{ most, ...words }: { most: number; target: string; meaning: string },
): Row {
	const [ours, theirs] = [runs.node.time, runs[other].time];
	return {
		work,
		measure: `Time, against ${label}`,
		bars: [
			{ label: 'Nudgescribe node', value: ours },
			{ label, value: theirs },
		],
		format: seconds,
		result: times(ours / theirs),
		reached: ours / theirs <= most,
		...words,
		runs,
	};
}
