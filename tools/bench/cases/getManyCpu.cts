import { compare } from '../measure/rounds.cts';
import { microseconds, times } from '../report/units.cts';
import type { Case } from './case.cts';
import { groupBody, isLastCustomer, nodeReads } from './customers.cts';

const size = 100_000;

/** What it costs the processor to read a customer, when the API costs no time. */
export const getManyCpu: Case = {
	name: 'getMany',
	title: 'Get Many customers: processor',
	run: async (bench) => {
		await bench.add(nodeReads(bench, 'customers-cpu', size));
		const program = await bench.program('axios-customers');
		const job = { atOnce: 4, target: groupBody(bench, size) };
		const runs = await compare([
			{
				name: 'node',
				run: async () => await bench.runWorkflow('customers-cpu', isLastCustomer(size)),
			},
			{ name: 'axios', run: async () => await bench.runProgram(program, job, size) },
		]).finally(() => program.stop());
		const ratio = runs.node.cpu / runs.axios.cpu;
		return [
			{
				work: 'Get Many, Return All: 100,000 customers, 500 a page, no latency',
				measure: 'Processor time per record, against the axios program',
				bars: [
					{ label: 'Nudgescribe node, and n8n around it', value: runs.node.cpu / size },
					{ label: 'axios program', value: runs.axios.cpu / size },
				],
				format: microseconds,
				result: times(ratio),
				target: 'at most 1.5 times',
				reached: ratio <= 1.5,
				meaning:
					'The time of the whole n8n process: its requests, a new connection for each, and what n8n does with each item behind the node are in it.',
				runs,
			},
		];
	},
};
