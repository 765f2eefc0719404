import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import type { Bench } from '../bench.cts';
import { compare, type Sample } from '../measure/rounds.cts';
import { exportFiles } from '../server/places.cts';
import type { Case } from './case.cts';
import { memoryRow } from './memoryRow.cts';

const workflow = 'download';
const bytes = { large: 1_000_000_000 / exportFiles, small: 100_000 };

function isSize(size: number): (outcome: string) => void {
	return (found) => {
		if (found !== String(size)) throw new Error(`The last file has ${found} of ${size} bytes`);
	};
}

async function runNode(bench: Bench): Promise<Sample> {
	const warmUp = async (): Promise<void> => {
		await bench.order({ fileBytes: bytes.small });
		await bench.runWorkflow(workflow, isSize(bytes.small));
		await bench.order({ fileBytes: bytes.large });
	};
	return await bench.runInNewN8n(workflow, warmUp, isSize(bytes.large));
}

/** What it costs to download large files. */
export const download: Case = {
	name: 'download',
	title: 'Download Files',
	run: async (bench) => {
		const campaign = byId(bench.places.exports);
		const parameters = { resource: 'message', operation: 'download', campaign };
		const timed = [nudgescribe('Files', parameters)];
		await bench.add({ name: workflow, timed, outcome: '$binary.data.bytes' });
		const runs = await compare([{ name: 'node', run: async () => await runNode(bench) }], true);
		const { memory } = runs.node;
		return [
			memoryRow(
				{
					work: `Download Files: 1 GB in ${exportFiles} exported files by URL, no latency`,
					meaning: 'A file goes to the disk as it comes, and is never in memory as a whole.',
					runs,
				},
				memory,
				64,
			),
		];
	},
};
