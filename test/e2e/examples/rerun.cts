import { currentRun } from '../../../tools/emulator/store/records.cts';
import { output } from '../outputs.cts';
import { bodies } from '../request-log.cts';
import { byEmail, profileOf, profiles, success } from './profiles.cts';
import type { Examples } from './use-examples.cts';

/** The tests of the example "Rerun a campaign for a fresh group". */
export function rerun(examples: Examples): void {
	const { n8n } = examples;
	const example = 'rerun-campaign';
	const started = () => bodies(n8n.emulator, 'POST', '/v1/campaign/rerun/initiate');

	it('fills a new group, runs the campaign once, and waits until it is ready', async () => {
		const execution = await examples.run(examples.filledIn(example));
		expect(execution).toMatchObject(success);
		const [group] = output(execution, 'New group');
		const campaign = n8n.store.campaign('Spring launch');
		const filled = profiles(n8n.store, String(group?.['customer_group_id']));
		expect(byEmail(filled)).toEqual(byEmail(examples.neighbours.customers.map(profileOf)));
		expect(started()).toEqual([
			{
				campaign_id: campaign.campaignId,
				customer_group_id: group?.['customer_group_id'],
			},
		]);
		expect(campaign).toMatchObject({
			status: 'Ready for review',
			customerGroupId: group?.['customer_group_id'],
		});
		expect(output(execution, 'Rerun the campaign')).toMatchObject([
			{ run_number: 4, status: 'Ready for review' },
		]);
		const messages = currentRun(campaign).messages.map(({ message_id }) => ({ message_id }));
		expect(messages).not.toEqual([]);
		expect(output(execution, 'Messages to review')).toMatchObject(messages);
	});

	it('does not run the campaign when the CRM lists nobody', async () => {
		examples.neighbours.customers = [];
		expect(await examples.run(examples.filledIn(example))).toMatchObject(success);
		expect(started()).toEqual([]);
	});
}
