import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import { compare } from '../measure/rounds.cts';
import { seconds, times } from '../report/units.cts';
import { messageRows } from '../server/places.cts';
import type { Case } from './case.cts';

const latency = 50;
const atOnce = 4;

/** How long it takes to read exported messages, which the API cuts off in JSON. */
export const messages: Case = {
	name: 'messages',
	title: 'Get Exported Messages',
	run: async (bench) => {
		const campaign = bench.places.messages;
		const parameters = { resource: 'message', operation: 'getAll', returnAll: true };
		const timed = [nudgescribe('Messages', { ...parameters, campaign: byId(campaign) })];
		await bench.add({ name: 'messages', timed, outcome: '$json.message_id' });
		const program = await bench.program('axios-messages');
		const job = { atOnce, target: { campaign_id: campaign } };
		const check = (last: string): void => {
			if (last === '') throw new Error('No message came out');
		};
		await bench.order({ latency });
		const runs = await compare([
			{ name: 'node', run: async () => await bench.runWorkflow('messages', check) },
			{ name: 'axios', run: async () => await bench.runProgram(program, job, messageRows) },
		]).finally(async () => {
			await program.stop();
			await bench.order({ latency: 0 });
		});
		const ratio = runs.node.time / runs.axios.time;
		return [
			{
				work: 'Get Exported Messages, Return All: 20 files of 5,000 rows, 50 ms latency',
				measure: 'Time, against an axios program that reads the files as CSV, 4 at once',
				bars: [
					{ label: 'Nudgescribe node', value: runs.node.time },
					{ label: 'axios program', value: runs.axios.time },
				],
				format: seconds,
				result: times(ratio),
				target: 'at most 1.25 times',
				reached: ratio <= 1.25,
				meaning:
					'Both read CSV, since the API cuts JSON at 1,000 rows; the node begins with four files at once, and checks that each is whole.',
				runs,
			},
		];
	},
};
