import { byName } from './byId.cts';
import { wordsOf as wordsOfError } from '../accounts/task.cts';
import { dialects, useStage } from './stage.cts';
import { publish } from './trigger.changes.cts';
import { namesIn, triggerOn } from './trigger.cts';

const event = 'campaignPublished';

describe.each(dialects)('Filters by name, dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	test.each([
		['a workspace', { workspace: byName('contoso travel') }, ['Été à Montréal']],
		['a campaign', { campaign: byName('back to School') }, ['Back to school']],
		[
			'both',
			{ workspace: byName('Northwind Retail'), campaign: byName('Back to school') },
			['Back to school'],
		],
	])('let through what is in %s', async (_what, filters, names) => {
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		publish(stage, 'Back to school');
		publish(stage, 'Été à Montréal');
		expect(namesIn(stage, await trigger.poll())).toEqual(names);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe('Filters by name', () => {
	const stage = useStage();

	test('that nothing has keep the workflow from being switched on, and say so', async () => {
		const filters = { campaign: byName('Back to scool') };
		const { error } = await triggerOn(stage, event, { filters }).activate();
		expect(wordsOfError(error)).toContain(
			"No campaign is called 'Back to scool' There is 'Back to school'.",
		);
	});

	test('follow a campaign that takes the name, and lose nothing when the name is gone for a while', async () => {
		const filters = { campaign: byName('Back to school') };
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		const campaign = stage.emulator.store.campaign('Back to school');
		campaign.name = 'Otherwise';
		publish(stage, 'Otherwise');
		expect((await trigger.poll()).error?.message).toContain('No campaign is called');
		campaign.name = 'Back to school';
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
	});
});
