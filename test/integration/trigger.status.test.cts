import { fieldOf, useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns, setStatus } from './trigger.changes.cts';

const event = 'campaignStatusChanged';
const stage = useStage();

describe('The event Campaign Status Changed', () => {
	test('has an item with the campaign, the old status and the new one', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		setStatus(stage, 'Lounge invitation', 'Ready to publish');
		const { campaignId } = stage.emulator.store.campaign('Lounge invitation');
		const [, workspace] = stage.emulator.store.workspaces;
		expect((await trigger.poll()).items).toEqual([
			{
				json: {
					campaign_id: campaignId,
					name: 'Lounge invitation',
					status: 'Ready to publish',
					published_at: null,
					campaignId,
					campaignName: 'Lounge invitation',
					workspaceId: workspace?.workspaceId,
					workspaceName: 'Contoso Travel',
					oldStatus: 'Ready for Review',
					newStatus: 'Ready to publish',
				},
			},
		]);
	});

	test('has no old status for a campaign that is new', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		addCampaigns(stage, { name: 'Added', status: 'Draft', group: 0 });
		expect((await trigger.poll()).items).toMatchObject([
			{ json: { name: 'Added', oldStatus: null, newStatus: 'Draft' } },
		]);
	});

	test('is not told of when the status changed and changed back between two polls', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		setStatus(stage, 'Win-back', 'Ready for review');
		setStatus(stage, 'Win-back', 'Draft');
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});

	test('is told of twice when the status changed back after a poll', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		setStatus(stage, 'Win-back', 'Ready for review');
		expect((await trigger.poll()).items).toMatchObject([{ json: { oldStatus: 'Draft' } }]);
		setStatus(stage, 'Win-back', 'Draft');
		expect((await trigger.poll()).items).toMatchObject([
			{ json: { oldStatus: 'Ready for review', newStatus: 'Draft' } },
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test.each(['Ready for review', 'READY FOR REVIEW', 'ready_for_review', 'Ready-for-Review'])(
		'is not told of when the API merely spells the status "%s"',
		async (spelling) => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			setStatus(stage, 'Lounge invitation', spelling);
			expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		},
	);
});

describe('With New Status, the event Campaign Status Changed', () => {
	const filters = { statuses: ['Published', 'Ready for review'] };

	test('is told of for changes to one of these, however the API spells it', async () => {
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		setStatus(stage, 'Back to school', 'PUBLISHED');
		setStatus(stage, 'Autumn preview', 'Draft');
		setStatus(stage, 'Win-back', 'Ready for Review');
		expect((await trigger.poll()).items).toMatchObject([
			{ json: { name: 'Back to school', oldStatus: 'Ready to publish', newStatus: 'PUBLISHED' } },
			{ json: { name: 'Win-back', oldStatus: 'Draft', newStatus: 'Ready for Review' } },
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('remembers the other changes, to tell the old status and not to miss the way back', async () => {
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		setStatus(stage, 'Spring launch', 'Draft');
		expect((await trigger.poll()).executions).toEqual([]);
		setStatus(stage, 'Spring launch', 'Published');
		expect((await trigger.poll()).items).toMatchObject([
			{ json: { name: 'Spring launch', oldStatus: 'Draft', newStatus: 'Published' } },
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test.each([
		['a text with commas', 'Published, Ready for review'],
		['a text with a JSON list', '["Published", "Ready for review"]'],
		['a list in other letters', ['PUBLISHED', 'ready_for_review']],
	])('reads %s', async (_, statuses) => {
		const trigger = triggerOn(stage, event, { filters: { statuses } });
		await trigger.activate();
		setStatus(stage, 'Back to school', 'Published');
		setStatus(stage, 'Autumn preview', 'Draft');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
	});

	test('refuses a status that no campaign has, with those that are there, before it is active', async () => {
		const trigger = triggerOn(stage, event, { filters: { statuses: ['Publishd'] } });
		const { error } = await trigger.activate();
		expect(error?.message).toBe("No campaign has the status 'Publishd'");
		expect(fieldOf(error, 'description')).toMatch(/'Draft'.* in 'New Status'/);
	});

	test('goes on when no campaign has the status any more', async () => {
		const trigger = triggerOn(stage, event, { filters: { statuses: ['Draft'] } });
		await trigger.activate();
		for (const workspace of stage.emulator.store.workspaces) {
			for (const { name, status } of workspace.campaigns) {
				if (status === 'Draft') setStatus(stage, name, 'Ready for review');
			}
		}
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		setStatus(stage, 'Win-back', 'Draft');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Win-back']);
	});

	test('and with Emit Existing on First Poll is told of for those that are in one of these', async () => {
		const options = { emitExisting: true };
		const trigger = triggerOn(stage, event, {
			filters: { statuses: ['Ready to publish'] },
			options,
		});
		const names = ['Back to school', 'Autumn preview', 'Été à Montréal'];
		expect(namesIn(stage, await trigger.activate())).toEqual(names);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('keeps what is known when the statuses are changed', async () => {
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		setStatus(stage, 'Autumn preview', 'Draft');
		await trigger.poll();
		setStatus(stage, 'Win-back', 'Published');
		const changed = { event, filters: { statuses: ['Published', 'Draft'] } };
		expect(namesIn(stage, await trigger.change(changed))).toEqual(['Win-back']);
		setStatus(stage, 'Back to school', 'Published');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
	});
});
