import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node';
import { actionsOf, eventsOf } from './editor/choices.cts';
import { picture, seen } from './editor/pictures.cts';
import { useEditor } from './editor/use-editor.cts';
import { chain } from './workflows/chain.cts';

const open = useEditor();

const resources = [
	'campaign',
	'campaign run',
	'customer',
	'customer group',
	'message',
	'profile field',
];
const synonyms = ['audience', 'segment', 'message export'];

describe('the node panel', () => {
	seen('finds the node by its name, the name of a resource, and a synonym', open, async (n8n) => {
		const panel = await n8n.addTo(chain('Search'));
		for (const words of ['nudgescribe', ...resources, ...synonyms]) await panel.search(words);
	});

	seen('finds the trigger for the first step of a workflow', open, async (n8n) => {
		const panel = await n8n.newWorkflow();
		for (const words of ['nudgescribe', 'campaign']) await panel.search(words);
	});

	seen('lists every action', open, async (n8n) => {
		const actions = actionsOf(new Nudgescribe());
		expect(actions.length).toBeGreaterThan(20);
		const panel = await n8n.addTo(chain('Actions'));
		await panel.openNudgescribe();
		await panel.waitForList('Actions', actions);
		expect(await panel.count('Actions')).toBe(actions.length);
		await picture(n8n, 'actions');
	});

	seen('lists every event of the trigger', open, async (n8n) => {
		const events = eventsOf(new NudgescribeTrigger());
		expect(events).toHaveLength(4);
		const panel = await n8n.newWorkflow();
		await panel.openNudgescribe();
		await panel.waitForList('Triggers', events);
		expect(await panel.count('Triggers')).toBe(events.length);
	});
});

describe('the icon', () => {
	seen(
		'is the dark one in the dark theme, and the light one in the light theme',
		open,
		async (n8n) => {
			const panel = await n8n.addTo(chain('Icons'));
			await panel.openNudgescribe();
			await n8n.prefer('dark');
			await panel.waitForIcon('nudgescribe.dark.svg');
			await n8n.prefer('light');
			await panel.waitForIcon('nudgescribe.svg');

			const view = await panel.add('Actions', 'Get many campaigns');
			await view.waitForIcon('nudgescribe.svg');
			await n8n.prefer('dark');
			await view.waitForIcon('nudgescribe.dark.svg');
			await n8n.prefer('light');
		},
	);
});
