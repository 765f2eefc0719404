import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import { type ChainNode, code } from '../../../test/e2e/workflows/chain.cts';
import type { Bench } from '../bench.cts';
import { compare, type Contender } from '../measure/rounds.cts';
import { fetched, httpRequest } from '../n8n/nodes.cts';
import { seconds, times } from '../report/units.cts';
import type { Report } from '../server/main.cts';
import type { Case } from './case.cts';

const many = 50_000;
/** One request for each of all items would take minutes: some are enough to know the time of the others. */
const some = 1_000;
/** Of both: fewer in a request would cost the node, which sends one request after the other, its wait for each answer. */
const batchSize = 5_000;
const latency = 50;
const work = 'Create or Update: 50,000 items, 5,000 a request, 50 ms latency';

const batches = `const batches = [];
for (let from = 0; from < items.length; from += ${batchSize}) {
	batches.push({ json: { list: items.slice(from, from + ${batchSize}).map(({ json }) => json) } });
}
return batches;`;

function store({ places }: Bench): ChainNode {
	return nudgescribe('Store', {
		resource: 'customer',
		operation: 'upsert',
		workspace: byId(places.workspaceId),
		customerGroup: byId(places.emptyGroup),
		sendAs: 'csv',
		options: { batchSize },
		profileFields: { mappingMode: 'autoMapInputData', value: null },
	});
}

/** n8n's HTTP Request node, which sends the customers that an expression finds in each item. */
function httpStore({ places, reach }: Bench, customers: string): ChainNode {
	const { workspaceId, emptyGroup } = places;
	const group = `workspace_id: '${workspaceId}', customer_group_id: '${emptyGroup}'`;
	const body = `={{ { ${group}, customers: ${customers} } }}`;
	return httpRequest(reach, 'Store', 'uploadCustomers', body);
}

async function contender<Name extends string>(
	bench: Bench,
	name: Name,
	count: number,
	timed: ChainNode[],
): Promise<Contender & { name: Name }> {
	const workflow = name.replaceAll(' ', '-');
	const before = [fetched('People', `${bench.url}/people?count=${count}`)];
	await bench.add({ name: workflow, before, timed, outcome: 'Object.keys($json).length' });
	// Each form has its header line and a few around its parts besides.
	const around = 20 * Math.ceil(count / batchSize);
	const check = (_: string, { customers, formLines }: Report): void => {
		const sent = formLines > 0 ? formLines : customers;
		if (sent < count || sent > count + around)
			throw new Error(`${name} sent ${sent} of ${count} customers`);
	};
	return { name, run: async () => await bench.runWorkflow(workflow, check) };
}

/** How long it takes to send many customers. */
export const upsert: Case = {
	name: 'upsert',
	title: 'Create or Update customers',
	run: async (bench) => {
		const inBatches = [code('Batches', batches), httpStore(bench, '$json.list')];
		const contenders = [
			await contender(bench, 'node', many, [store(bench)]),
			await contender(bench, 'batches', many, inBatches),
			await contender(bench, 'one request per item', some, [httpStore(bench, '[$json]')]),
		];
		await bench.order({ latency });
		const runs = await compare(contenders).finally(async () => await bench.order({ latency: 0 }));
		const node = runs.node.time;
		const batched = runs.batches.time;
		const single = runs['one request per item'].time * (many / some);
		const base = { work, format: seconds, runs };
		return [
			{
				...base,
				measure: 'Time, against the HTTP Request node with batches from a Code node',
				bars: [
					{ label: 'Nudgescribe node', value: node },
					{ label: 'Code node and HTTP Request node', value: batched },
				],
				result: `${times(node / batched)} the time`,
				target: 'at most 0.5 times, and without the Code node',
				reached: node / batched <= 0.5,
				meaning:
					'The node checks and converts each value, and sends them as a CSV file; the HTTP Request node sends JSON, all requests at once.',
			},
			{
				...base,
				measure: `Time, against one request per item (measured with ${some} items, times ${many / some})`,
				bars: [
					{ label: 'Nudgescribe node', value: node },
					{ label: 'HTTP Request node, a request per item', value: single },
				],
				result: `${times(single / node)} faster`,
				target: 'at least 20 times faster',
				reached: single / node >= 20,
				meaning: 'Most of the time of a request goes into the request, and not into what it holds.',
			},
		];
	},
};
