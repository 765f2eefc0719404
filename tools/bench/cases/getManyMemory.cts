import { collectGarbage } from '../measure/process.cts';
import { compare } from '../measure/rounds.cts';
import { megabytes, times } from '../report/units.cts';
import type { Bench } from '../bench.cts';
import type { Sample } from '../measure/rounds.cts';
import type { Case } from './case.cts';
import { groupBody, isLastCustomer, nodeReads } from './customers.cts';

const size = 100_000;
const few = 10_000;

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
	return await bench.runInNewN8n('customers-memory', warmUp, isLastCustomer(size));
}

/** How much memory the customers of a group take while they are read. */
export const getManyMemory: Case = {
	name: 'getMany',
	title: 'Get Many customers: memory',
	run: async (bench) => {
		await bench.add(nodeReads(bench, 'few-customers', few));
		await bench.add(nodeReads(bench, 'customers-memory', size));
		const runs = await compare(
			[
				{ name: 'node', run: async () => await runNewN8n(bench) },
				{ name: 'axios', run: async () => await runNewProgram(bench) },
			],
			true,
		);
		const ratio = runs.node.memory / runs.axios.memory;
		return [
			{
				work: 'Get Many, Return All: 100,000 customers, 500 a page, no latency',
				measure: 'Peak of memory above idle, against the axios program',
				bars: [
					{ label: 'Nudgescribe node, and n8n around it', value: runs.node.memory },
					{ label: 'axios program', value: runs.axios.memory },
				],
				format: megabytes,
				result: times(ratio),
				target: 'at most 1.5 times',
				reached: ratio <= 1.5,
				meaning:
					'The records fill first what n8n has left over from its start, which the program has not; so this is what the process grows by, and not the size of the records.',
				runs,
			},
		];
	},
};
