import type { Bench } from '../bench.cts';
import { compare, type Measurement, type Sample } from '../measure/rounds.cts';
import { microseconds, times } from '../report/units.cts';
import { groupSizes, type GroupSize } from '../server/places.cts';
import type { Case } from './case.cts';
import { nodeReads } from './customers.cts';
import { memoryRow } from './memoryRow.cts';

const [few, , many] = groupSizes;
const work = 'Get Many to a file (JSON Lines): 1,000,000 customers, 500 a page, no latency';

function isAll(size: GroupSize): (outcome: string) => void {
	return (found) => {
		if (found !== String(size)) throw new Error(`The file holds ${found} of ${size} customers`);
	};
}

async function runNode(bench: Bench, size: GroupSize): Promise<Sample> {
	return await bench.runWorkflow(`file-${size}`, isAll(size));
}

async function measure(bench: Bench): Promise<Record<string, Measurement>> {
	for (const size of groupSizes) {
		const workflow = nodeReads(bench, `file-${size}`, size, { outputFile: 'jsonl' });
		await bench.add({ ...workflow, outcome: '$json.records' });
	}
	// The server makes its pages now, and not while n8n is measured.
	await runNode(bench, many);
	const warmUp = async (): Promise<Sample> => await runNode(bench, few);
	return await compare(
		groupSizes.map((size) => ({
			name: String(size),
			run: async () =>
				size === many
					? await bench.runInNewN8n(`file-${size}`, warmUp, isAll(size))
					: await runNode(bench, size),
		})),
		true,
	);
}

/** What it costs to read more customers than n8n could hold. */
export const file: Case = {
	name: 'file',
	title: 'Get Many to a file',
	run: async (bench) => {
		const runs = await measure(bench);
		const perRecord = groupSizes.map((size) => (runs[String(size)]?.time ?? 0) / size);
		const memory = runs[String(many)]?.memory ?? 0;
		const growth = (perRecord.at(-1) ?? 0) / (perRecord[0] ?? 0);
		return [
			memoryRow(
				{
					work,
					meaning: 'No more than the pages under way are in memory, however many there are.',
					runs,
				},
				memory,
				128,
			),
			{
				work,
				measure: 'Time per record, from 10,000 to 1,000,000 customers',
				bars: groupSizes.map((size, index) => ({
					label: `${size.toLocaleString('en')} customers`,
					value: perRecord[index] ?? 0,
				})),
				format: microseconds,
				result: times(growth),
				target: 'linear: at most 1.2 times as long a record',
				reached: growth <= 1.2,
				meaning:
					growth <= 1.2
						? 'A hundred times as many customers take no more than a hundred times as long.'
						: 'A record takes longer, the more there are.',
				runs,
			},
		];
	},
};
