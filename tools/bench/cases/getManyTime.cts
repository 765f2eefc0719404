import { compare } from '../measure/rounds.cts';
import { seconds, times } from '../report/units.cts';
import type { Bench } from '../bench.cts';
import type { Row } from '../report/row.cts';
import type { Case } from './case.cts';
import { groupBody, httpRequestReads, isLastCustomer, nodeReads } from './customers.cts';

const size = 100_000;
const latency = 50;
const work = 'Get Many, Return All: 100,000 customers, 500 a page, 50 ms latency';

async function measure(bench: Bench) {
	await bench.add(nodeReads(bench, 'customers', size));
	await bench.add(nodeReads(bench, 'customers-4-at-once', size, { requestsAtOnce: 4 }));
	await bench.add(httpRequestReads(bench, 'customers-http-request', size));
	const program = await bench.program('axios-customers');
	const inN8n = <Name extends string>(name: Name, workflow: string) => ({
		name,
		run: async () => await bench.runWorkflow(workflow, isLastCustomer(size)),
	});
	const byHand = <Name extends string>(name: Name, atOnce: number) => ({
		name,
		run: async () =>
			await bench.runProgram(program, { atOnce, target: groupBody(bench, size) }, size),
	});
	try {
		await bench.order({ latency });
		return await compare([
			inN8n('node', 'customers'),
			inN8n('node, 4 at once', 'customers-4-at-once'),
			inN8n('HTTP Request node', 'customers-http-request'),
			byHand('axios, 4 at once', 4),
			byHand('axios, 10 at once', 10),
		]);
	} finally {
		await bench.order({ latency: 0 });
		await program.stop();
	}
}

/** How long it takes to read all customers of a group from an API that is as far away as the real one. */
export const getManyTime: Case = {
	name: 'getMany',
	title: 'Get Many customers: time',
	run: async (bench): Promise<Row[]> => {
		const runs = await measure(bench);
		const node = runs.node.time;
		const node4 = runs['node, 4 at once'].time;
		const http = runs['HTTP Request node'].time;
		const [axios4, axios10] = [runs['axios, 4 at once'].time, runs['axios, 10 at once'].time];
		const base = { work, format: seconds, runs };
		return [
			{
				...base,
				measure: 'Time, against the HTTP Request node',
				bars: [
					{ label: 'Nudgescribe node', value: node },
					{ label: 'HTTP Request node', value: http },
				],
				result: `${times(http / node)} faster`,
				target: 'at least 8 times faster',
				reached: http / node >= 8,
				meaning:
					'The HTTP Request node waits for each page before it asks for the next one; the node asks for several at once, up to ten while answers stay as quick.',
			},
			...(
				[
					[4, node4, axios4, 1.25],
					[10, node, axios10, 1.35],
				] as const
			).map(([atOnce, ours, floor, most]) => ({
				...base,
				measure: `Time, against an axios program with ${atOnce} requests at once`,
				bars: [
					{ label: 'Nudgescribe node', value: ours },
					{ label: 'axios program', value: floor },
				],
				result: times(ours / floor),
				target: `at most ${most} times`,
				reached: ours / floor <= most,
				meaning:
					atOnce === 10
						? 'The node has its default settings, and begins with four requests at once.'
						: 'The node is told to keep to four, too. This is what it costs to read the customers in n8n.',
			})),
		];
	},
};
