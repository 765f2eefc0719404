import type { INodeParameters } from 'n8n-workflow';
import { behaviours, events } from '../../tools/generate/docs/behaviour.cts';
import { namesOf } from '../../tools/generate/docs/outputs.cts';
import { preparations } from '../../tools/generate/schema/runs.cts';
import { testPoll } from '../engine/test-poll.cts';
import { mappedAutomatically, useStage } from './stage.cts';
import { triggerNode } from './trigger.cts';

/** What turns an operation's extra on. */
const extras: Record<string, INodeParameters> = {
	'campaignRun/start': { options: { waitUntilReady: true } },
	'customer/upsert': { dataMode: 'profileFields', ...mappedAutomatically },
	'message/publish': { options: { waitForExport: true } },
};

const person = { email: 'zoe@example.net', first_name: 'Zoë', last_name: 'Doe' };

describe('What the pages in docs say', () => {
	const stage = useStage();

	async function run(name: string, more: INodeParameters = {}) {
		const [resource = '', operation = ''] = name.split('/');
		const prepare = preparations[resource]?.[operation];
		if (!prepare) throw new Error(`There is no preparation for ${name}`);
		const { parameters, items = [{ json: person }] } = await prepare(stage);
		const result = await stage.run({ resource, operation, ...parameters, ...more }, { items });
		expect(result.error).toBeUndefined();
		return {
			asked: [...new Set(stage.calls())].sort(),
			names: Object.keys(result.items[0]?.json ?? {}),
		};
	}

	test('covers all operations, with all that they do besides', () => {
		const all = Object.entries(preparations).flatMap(([resource, operations]) =>
			Object.keys(operations).map((operation) => `${resource}/${operation}`),
		);
		expect(Object.keys(behaviours).sort()).toEqual(all.sort());
		const withExtra = Object.entries(behaviours).filter(([, { extra }]) => extra);
		expect(withExtra.map(([name]) => name).sort()).toEqual(Object.keys(extras).sort());
	});

	test.each(Object.entries(behaviours))(
		'of the endpoints of %s is true',
		async (name, { requests }) => {
			const { asked } = await run(name);
			expect(asked).toEqual([...requests].sort());
		},
	);

	test.each(Object.entries(extras))('of what %s does besides is true', async (name, more) => {
		const { asked, names } = await run(name, more);
		const { requests = [], extra } = behaviours[name] ?? {};
		expect(asked).toEqual([...requests, ...(extra?.requests ?? [])].sort());
		expect(names).toEqual(expect.arrayContaining(extra?.names ?? []));
	});

	test.each(Object.entries(events))(
		'of the event %s is true',
		async (event, { requests, names }) => {
			const options = event === 'messagesExported' ? { downloadFiles: true } : {};
			const { items, error } = await testPoll(triggerNode(stage, event, { options }));
			expect(error).toBeUndefined();
			expect([...new Set(stage.calls())].sort()).toEqual([...requests].sort());
			const campaign = namesOf('campaign/getAll') ?? [];
			expect(Object.keys(items[0]?.json ?? {}).sort()).toEqual([...campaign, ...names].sort());
		},
	);
});
