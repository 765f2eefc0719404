import { collectGarbage } from '../measure/process.cts';
import { compare, type Measurement, type Sample } from '../measure/rounds.cts';
import { megabytes, microseconds, times } from '../report/units.cts';
import type { Bench } from '../bench.cts';
import type { Row } from '../report/row.cts';
import type { Case } from './case.cts';
import { groupBody, isLastCustomer, nodeReads } from './customers.cts';

const size = 100_000;
const few = 10_000;
const work = 'Get Many, Return All: 100,000 customers, 500 a page, no latency';

/** A new program, so that nothing is left in its memory of what it read before; it reads a few customers first. */
async function runNewProgram(bench: Bench): Promise<Sample> {
	const program = await bench.program('axios-customers');
	try {
		await bench.runProgram(program, { atOnce: 4, target: groupBody(bench, few) }, few);
		await program.ask('forget');
		await collectGarbage(program.pid);
		return await bench.runProgram(program, { atOnce: 4, target: groupBody(bench, size) }, size);
	} finally {
		await program.stop();
	}
}

async function runNewN8n(bench: Bench): Promise<Sample> {
	const warmUp = async (): Promise<Sample> =>
		await bench.runWorkflow('few-customers', isLastCustomer(few));
	return await bench.runInNewN8n('all-customers', warmUp, isLastCustomer(size));
}

function row(
	runs: Record<'node' | 'axios', Measurement>,
	valueOf: (one: Measurement) => number,
	most: number,
): Pick<Row, 'work' | 'bars' | 'result' | 'target' | 'reached' | 'runs'> {
	const [node, axios] = [valueOf(runs.node), valueOf(runs.axios)];
	return {
		work,
		bars: [
			{ label: 'Nudgescribe node, and n8n around it', value: node },
			{ label: 'axios program', value: axios },
		],
		result: times(node / axios),
		target: `at most ${most} times`,
		reached: node / axios <= most,
		runs,
	};
}

/** What it costs a new process, of processor and of memory, to read the customers of a group. */
export const getManyUse: Case = {
	name: 'getMany',
	title: 'Get Many customers: processor and memory',
	run: async (bench) => {
		await bench.add(nodeReads(bench, 'few-customers', few));
		await bench.add(nodeReads(bench, 'all-customers', size));
		const runs = await compare(
			[
				{ name: 'node', run: async () => await runNewN8n(bench) },
				{ name: 'axios', run: async () => await runNewProgram(bench) },
			],
			true,
		);
		return [
			{
				...row(runs, ({ cpu }) => cpu / size, 2),
				measure: 'Processor time per record, against the axios program',
				format: microseconds,
				meaning:
					'The time of the whole n8n process: its requests, a new connection for each, and what n8n does with each item behind the node are in it.',
			},
			{
				...row(runs, ({ memory }) => memory, 1),
				measure: 'Peak of memory above idle, against the axios program',
				format: megabytes,
				meaning:
					'The records fill first what n8n has left over from its start, which the program has not; so this is what the process grows by, and not the size of the records.',
			},
		];
	},
};
