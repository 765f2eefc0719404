import type { INodeParameters } from 'n8n-workflow';
import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import { code, type ChainNode } from '../../../test/e2e/workflows/chain.cts';
import type { Bench } from '../bench.cts';
import { compare, type Contender } from '../measure/rounds.cts';
import { httpRequest } from '../n8n/nodes.cts';
import type { Row } from '../report/row.cts';
import { seconds, times } from '../report/units.cts';
import type { Case } from './case.cts';
import { groupBody } from './customers.cts';

const many = 300;
const latency = 50;
const size = 100_000;
const atOnce = 10;

const numbered = code(
	'Items',
	`return Array.from({ length: ${many} }, (_, number) => ({ json: { number } }));`,
);

function ofGroup(bench: Bench, operation: INodeParameters): ChainNode {
	const { workspace_id: workspaceId, customer_group_id: groupId } = groupBody(bench, size);
	const parameters = { workspace: byId(workspaceId), customerGroup: byId(groupId), ...operation };
	return nudgescribe('Ours', parameters);
}

/** What both nodes do for each item, and what the last item shows then. */
function work(bench: Bench) {
	const body = groupBody(bench, size);
	const read = ofGroup(bench, { resource: 'customer', operation: 'countPages' });
	const rename = ofGroup(bench, {
		resource: 'customerGroup',
		operation: 'update',
		name: '=Group {{ $json.number }}',
		options: { requestsAtOnce: atOnce },
	});
	const renamed = `={{ { ...${JSON.stringify(body)}, name: 'Group ' + $json.number } }}`;
	return {
		read,
		rename,
		'read over HTTP': httpRequest(
			bench.reach,
			'Theirs',
			'countCustomerPages',
			JSON.stringify(body),
		),
		'rename over HTTP': httpRequest(bench.reach, 'Theirs', 'updateCustomerGroup', renamed),
	};
}

async function contender<Name extends string>(
	bench: Bench,
	name: Name,
	timed: ChainNode,
): Promise<Contender & { name: Name }> {
	const workflow = name.replaceAll(' ', '-');
	// How many items there are is what shows that none is missing.
	const outcome = `$('${timed.name}').all().length`;
	await bench.add({ name: workflow, before: [numbered], timed: [timed], outcome });
	const check = (found: string): void => {
		if (Number(found) !== many) throw new Error(`${name} gave ${found} of ${many} items`);
	};
	return { name, run: async () => await bench.runWorkflow(workflow, check) };
}

function row(
	what: string,
	[ours, theirs]: [number, number],
	most: number,
): Omit<Row, 'runs' | 'meaning'> {
	return {
		work: what,
		format: seconds,
		measure: 'Time, against the HTTP Request node',
		bars: [
			{ label: 'Nudgescribe node', value: ours },
			{ label: 'HTTP Request node', value: theirs },
		],
		result: `${times(ours / theirs)} the time`,
		target: `at most ${most} times`,
		reached: ours / theirs <= most,
	};
}

/** How long it takes when many items have one small request each. */
export const items: Case = {
	name: 'items',
	title: 'Many items with one request each',
	run: async (bench) => {
		const nodes = work(bench);
		const names = ['read', 'read over HTTP', 'rename', 'rename over HTTP'] as const;
		const contenders = [];
		for (const name of names) contenders.push(await contender(bench, name, nodes[name]));
		await bench.order({ latency });
		const runs = await compare(contenders).finally(async () => await bench.order({ latency: 0 }));
		const time = (name: (typeof names)[number]) => runs[name].time;
		return [
			{
				...row(
					'300 items, one read each, 50 ms latency',
					[time('read'), time('read over HTTP')],
					0.7,
				),
				runs,
				meaning:
					'The node begins with four requests at once and goes up to ten while answers stay as quick; the HTTP Request node sends them in batches of its own.',
			},
			{
				...row(
					'300 groups renamed, Requests at Once 10, 50 ms latency',
					[time('rename'), time('rename over HTTP')],
					1.1,
				),
				runs,
				meaning:
					'By default the node makes changes one after the other; this is what it takes with the option.',
			},
		];
	},
};
