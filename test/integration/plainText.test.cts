import { Api } from '../../nodes/Nudgescribe/api/http/api.ts';
import { mapFields, searchList } from '../engine/lists.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { readable } from './secrets.cts';
import { byId, useStage } from './stage.cts';
import { triggerOn } from './trigger.cts';
import { publish } from './trigger.changes.cts';

const stage = useStage();

test('What the API says is shown as text, not as HTML, with everything that is to be seen', async () => {
	const message = 'See <a href="https://evil.example">here</a>\u202e\u0007';
	const path = '/v1/customer/pages';
	stage.emulator.fault({ path, times: 9, status: 400, body: JSON.stringify({ message }) });
	const parameters = stage.customers('countPages', 'VIP customers');
	const words = wordsOf(await stage.run(parameters));
	expect(words).toContain('See <\u2060a href="https://evil.example">here<\u2060/a>');
	expect(words).not.toMatch(/<[a-z/]|\u202e|\p{Cc}/u);
	const [item] = jsonOf(await stage.run(parameters, { onError: 'continueRegularOutput' }));
	expect(item?.error).not.toMatch(/<[a-z/]/);
});

test('What an answer holds that is not understood is shown as text', async () => {
	const body = JSON.stringify({ '<img src=x>': 1, '<b>': 2 });
	stage.emulator.fault({ times: 1, path: '/v1/customer/pages', status: 200, body });
	const words = wordsOf(await stage.run(stage.customers('countPages', 'VIP customers')));
	expect(words).toContain('<\u2060img src=x>');
	expect(words).not.toMatch(/<[a-z]/);
});

test.each(['__proto__', 'constructor', 'toString'])(
	'The resource %s is one that is not there',
	async (name) => {
		const result = await stage.run({ resource: name, operation: name });
		expect(failureOf(result).message).not.toMatch(/undefined|function|Cannot/);
	},
);

test.each(['__proto__', 'constructor'])('The input field %s holds no file', async (name) => {
	const parameters = stage.customers('upload', 'VIP customers', { binaryPropertyName: name });
	const { message } = failureOf(await stage.run(parameters));
	expect(message).toBe(`The input item has no file in the field '${name}'`);
});

describe('Names of files', () => {
	const name = 'Shop\u0000/\u202eEU\n: x (Published)';

	test('hold nothing that is not seen, when the campaign is chosen from the list', async () => {
		const { campaignId: value } = stage.emulator.store.campaign('Gift guide');
		const campaign = { __rl: true, mode: 'list', value, cachedResultName: name };
		const parameters = { resource: 'message', operation: 'download', campaign };
		const { items } = await stage.run(withCampaign(stage, 'Gift guide', parameters));
		expect(items[0]?.binary?.data?.fileName).toBe(`Shop-EU-x-${value}-1-of-1.csv`);
	});

	test('hold nothing that leads elsewhere, when a poll downloads them', async () => {
		const campaign = stage.emulator.store.campaign('Back to school');
		const trigger = triggerOn(stage, 'messagesExported', { options: { downloadFiles: true } });
		await trigger.activate();
		publish(stage, 'Back to school', [3]);
		campaign.campaignId = '../../a\u0000b';
		const [item] = (await trigger.poll()).items;
		expect(item?.binary?.data?.fileName).toBe('-..-ab-1-of-1.csv');
	});
});

describe('A mistake of the node is told in a sentence', () => {
	beforeEach(() => {
		jest.spyOn(Api.prototype, 'read').mockRejectedValue(new TypeError('x is not a function'));
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'in an operation, with On Error %s',
		async (onError) => {
			const parameters = stage.customers('countPages', 'VIP customers');
			const told = readable(await stage.run(parameters, { onError }));
			expect(told).toContain('Something went wrong in this node');
			expect(told).toContain('(TypeError), not in Nudgescribe or your workflow');
			expect(told).not.toContain('x is not');
		},
	);

	test('in a list, in the field mapper and in a poll', async () => {
		const { credentials } = stage;
		const parameters = { resource: 'customer', operation: 'upsert', workspace: byId('ws_1') };
		const mistake = 'Something went wrong in this node';
		await expect(searchList('searchWorkspaces', { credentials, parameters })).rejects.toThrow(
			mistake,
		);
		const { emptyFieldsNotice } = await mapFields('mapProfileFields', { credentials, parameters });
		expect(emptyFieldsNotice).toContain(mistake);
		const { error } = await triggerOn(stage, 'campaignPublished').activate();
		expect(error?.message).toContain(mistake);
	});
});

test('JSON that is none is told with the place where it stops being JSON', async () => {
	const parameters = stage.customers('upsert', 'VIP customers', {
		dataMode: 'json',
		customer: '{"email": "a@example.net",}',
	});
	expect(failureOf(await stage.run(parameters))).toMatchObject({
		message: "'Customer' is not a JSON object",
		description:
			'It stops being JSON at line 1, column 27: \'}\' does not belong there. Enter something like {"name": "value"} in \'Customer\'.',
	});
});
