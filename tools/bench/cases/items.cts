import type { JsonObject } from '../../demo/rest/json.cts';
import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import { code, type ChainNode } from '../../../test/e2e/workflows/chain.cts';
import type { Bench } from '../bench.cts';
import { compare, type Contender } from '../measure/rounds.cts';
import { httpRequest } from '../n8n/nodes.cts';
import type { Row } from '../report/row.cts';
import { seconds, times } from '../report/units.cts';
import type { Case } from './case.cts';
import { groupBody } from './customers.cts';

const latency = 50;
const size = 100_000;
const options = { requestsAtOnce: 10 };

/** What both nodes do for each of so many items, with one request each. */
interface Work {
	title: string;
	/** In the names of the workflows. */
	key: string;
	count: number;
	/** How long the Nudgescribe node may take, as a part of the time of the HTTP Request node. */
	most: number;
	meaning: string;
	ours: ChainNode;
	theirs: ChainNode;
}

/** So many items, each with its number and with what a customer may have. */
function numbered(count: number): ChainNode {
	const item = '{ json: { number, email: `${number}@example.net`, first_name: `Zoë ${number}` } }';
	return code('Items', `return Array.from({ length: ${count} }, (_, number) => (${item}));`);
}

function ofGroup(bench: Bench, operation: JsonObject): ChainNode {
	const { workspace_id: workspaceId, customer_group_id: groupId } = groupBody(bench, size);
	const parameters = { workspace: byId(workspaceId), customerGroup: byId(groupId), ...operation };
	return nudgescribe('Ours', parameters);
}

function works(bench: Bench): Work[] {
	const { reach, places } = bench;
	const body = JSON.stringify(groupBody(bench, size));
	const renamed = `={{ { ...${body}, name: 'Group ' + $json.number } }}`;
	const stored = `={{ { ...${body}, customers: { email: $json.email, first_name: $json.first_name } } }}`;
	const each = { resource: 'customer', operation: 'upsert', sendAs: 'each', options };
	return [
		{
			title: '300 items, one read each, 50 ms latency',
			key: 'read',
			count: 300,
			most: 0.7,
			meaning:
				'The node begins with four requests at once and goes up to ten while answers stay as quick; the HTTP Request node sends them in batches of its own.',
			ours: ofGroup(bench, { resource: 'customer', operation: 'countPages' }),
			theirs: httpRequest(reach, 'Theirs', 'countCustomerPages', body),
		},
		{
			title: '300 groups renamed, Requests at Once 10, 50 ms latency',
			key: 'rename',
			count: 300,
			most: 1.1,
			meaning:
				'By default the node makes changes one after the other; this is what it takes with the option.',
			ours: ofGroup(bench, {
				resource: 'customerGroup',
				operation: 'update',
				name: '=Group {{ $json.number }}',
				options,
			}),
			theirs: httpRequest(reach, 'Theirs', 'updateCustomerGroup', renamed),
		},
		{
			title: '2,000 customers updated, Customer by Customer, Requests at Once 10, 50 ms latency',
			key: 'update',
			count: 2000,
			most: 1.1,
			meaning:
				'Ten requests at once, each after the checks of its values; the HTTP Request node sends as many at once as its batches hold.',
			ours: ofGroup(bench, {
				...each,
				customerGroup: byId(places.emptyGroup),
				profileFields: { mappingMode: 'autoMapInputData', value: null },
			}),
			theirs: httpRequest(reach, 'Theirs', 'uploadCustomers', stored),
		},
	];
}

async function contender<Name extends string>(
	bench: Bench,
	name: Name,
	{ key, count }: Work,
	timed: ChainNode,
): Promise<Contender & { name: Name }> {
	// How many items there are is what shows that none is missing.
	const outcome = `$('${timed.name}').all().length`;
	const workflow = `${name}-${key}`;
	await bench.add({ name: workflow, before: [numbered(count)], timed: [timed], outcome });
	const check = (found: string): void => {
		if (Number(found) !== count) throw new Error(`${name} gave ${found} of ${count} items`);
	};
	return { name, run: async () => await bench.runWorkflow(workflow, check) };
}

async function rowOf(bench: Bench, work: Work): Promise<Row> {
	const { title, most, meaning } = work;
	const runs = await compare([
		await contender(bench, 'ours', work, work.ours),
		await contender(bench, 'theirs', work, work.theirs),
	]);
	const [ours, theirs] = [runs.ours.time, runs.theirs.time];
	return {
		work: title,
		format: seconds,
		measure: 'Time, against the HTTP Request node',
		bars: [
			{ label: 'Nudgescribe node', value: ours },
			{ label: 'HTTP Request node', value: theirs },
		],
		result: `${times(ours / theirs)} the time`,
		target: `at most ${most} times`,
		reached: ours / theirs <= most,
		meaning,
		runs,
	};
}

/** How long it takes when many items have one small request each. */
export const items: Case = {
	name: 'items',
	title: 'Many items with one request each',
	run: async (bench) => {
		const rows: Row[] = [];
		await bench.order({ latency });
		try {
			for (const work of works(bench)) rows.push(await rowOf(bench, work));
		} finally {
			await bench.order({ latency: 0 });
		}
		return rows;
	},
};
