import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import { Client } from '../../integration/emulator.client.cts';
import { ActiveWorkflow } from '../active-workflow.cts';
import { rowsOfFiles } from '../exported.cts';
import { output } from '../outputs.cts';
import type { RealN8n } from '../real-n8n.cts';
import { bodies } from '../request-log.cts';
import { until } from '../until.cts';
import { everySeconds } from '../workflows/polling.cts';
import { readSpreadsheet } from './spreadsheet.cts';
import { type Examples, withParameter } from './use-examples.cts';

const often = (node: JsonObject) => withParameter(node, 'pollTimes', everySeconds(3));
const published = ['Back to school', 'Autumn preview'];

async function activate(
	examples: Examples,
	name: string,
	trigger: string,
): Promise<ActiveWorkflow> {
	const workflow = examples.filledIn(name, { [trigger]: often });
	const active = await ActiveWorkflow.store(examples.n8n.n8n.site.rest, workflow);
	await active.activate();
	await morePolls(examples.n8n, 1);
	return active;
}

async function publish(n8n: RealN8n, name: string): Promise<void> {
	const client = new Client(n8n.emulator.url);
	await client.logIn();
	const { campaignId } = n8n.store.campaign(name);
	const answer = await client.call('POST', '/v1/messages/publish', { campaign_id: campaignId });
	expect(answer.status).toBe(200);
}

/** Waits until the campaigns were asked for so many times more. */
async function morePolls(n8n: RealN8n, count: number): Promise<void> {
	const polls = () => bodies(n8n.emulator, 'POST', '/v1/campaign/all').length;
	const wanted = polls() + count;
	await until(`${count} more polls`, () => (polls() >= wanted ? true : undefined));
}

/** The tests of the two examples that begin with the Nudgescribe Trigger. */
export function triggered(examples: Examples): void {
	const { n8n } = examples;

	it('tell the chat and store a spreadsheet, once for each campaign', async () => {
		const { chat, files, url } = examples.neighbours;
		const workflows = [
			await activate(examples, 'published-to-chat', 'When a campaign is published'),
			await activate(examples, 'new-messages-to-spreadsheet', 'When messages are exported'),
		];
		// What is there when a workflow is activated starts nothing.
		await morePolls(n8n, 2);
		for (const name of published) await publish(n8n, name);
		await until('both files', () => (files.size >= published.length ? true : undefined));
		// Both look again, and find nothing new.
		await morePolls(n8n, 4);
		for (const workflow of workflows) {
			const executions = await workflow.executions();
			expect(executions.map(({ status }) => status)).toEqual(executions.map(() => 'success'));
			await workflow.deactivate();
		}

		const texts = published.map((name) => ({
			text: `Campaign “${name}” of Northwind Retail was published.`,
		}));
		expect(chat).toHaveLength(published.length);
		expect(chat).toEqual(expect.arrayContaining(texts));

		const stored = [...files.keys()].sort();
		expect(stored).toHaveLength(published.length);
		expect(stored).toEqual([
			expect.stringMatching(/^nudgescribe\/Autumn-preview-[\d-]+\.xlsx$/),
			expect.stringMatching(/^nudgescribe\/Back-to-school-[\d-]+\.xlsx$/),
		]);
		for (const [place, name] of [...published].sort().entries()) {
			const read = await n8n.run(readSpreadsheet(`${url}/files/${stored[place]}`));
			const rows = rowsOfFiles(n8n.store.campaign(name), 1).flat();
			expect(rows.length).toBeGreaterThan(40);
			expect(output(read, 'Rows')).toEqual(rows);
		}
	});
}
