import type { INodeParameters } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { toolSuffix, toolTypeOf } from '../engine/ai-tool-type.cts';
import { fromAi } from '../engine/from-ai.cts';
import { mapFields } from '../engine/lists.cts';
import { nudgescribeType, registerNodeType } from '../engine/node-types.cts';
import { call, refusal } from './aiTool.cts';
import { addField, mappedByHand, newest } from './mapping.cts';
import { mappedAutomatically, useStage } from './stage.cts';

const group = 'VIP customers';
const toolType = nudgescribeType + toolSuffix;
registerNodeType(toolType, toolTypeOf(new Nudgescribe()));

describe('The field mapper of a tool', () => {
	const stage = useStage();
	const upsert = (more: INodeParameters) => stage.customers('upsert', group, more);

	/** The profile fields as the editor shows them, by their names. */
	async function labels(type: string): Promise<Map<string, string>> {
		const { credentials } = stage;
		const parameters = upsert({});
		const { fields } = await mapFields('mapProfileFields', { credentials, parameters, type });
		return new Map(fields.map(({ id, displayName }) => [id, displayName]));
	}

	/** What the editor has a model asked for in a field of that label. */
	const askedFor = (displayName = '') =>
		fromAi({ displayName, name: 'value', type: 'string', default: '' });

	test('has a model give each field a value of its own, whatever its name', async () => {
		for (const name of ['氏名', '住所']) addField(stage, name, 'string');
		const shown = await labels(toolType);
		expect([...shown].slice(-2)).toEqual([
			['氏名', 'Field 9: 氏名'],
			['住所', 'Field 10: 住所'],
		]);
		const names = ['email', 'first_name', '氏名', '住所'];
		const mapped = Object.fromEntries(names.map((name) => [name, askedFor(shown.get(name))]));
		const given = {
			email: 'aiko@example.net',
			first_name: 'Aiko',
			Field_9____: '佐藤愛子',
			Field_10____: '東京都',
		};
		const { told } = await call(stage, upsert(mappedByHand(mapped)), given);
		expect(told.parameters.required).toEqual(Object.keys(given));
		const { Field_9____: 氏名, Field_10____: 住所, ...rest } = given;
		expect(newest(stage, group, 1)).toEqual([{ ...rest, 氏名, 住所 }]);
	});

	test('shows the names as they are where no model is asked', async () => {
		addField(stage, '氏名', 'string');
		expect((await labels(nudgescribeType)).get('氏名')).toBe('氏名');
	});

	test('refuses two fields that were filled in when both had one name', async () => {
		for (const name of ['氏名', '住所']) addField(stage, name, 'string');
		const mapped = { email: 'a@example.net', 氏名: askedFor('氏名'), 住所: askedFor('住所') };
		const told = await refusal(stage, upsert(mappedByHand(mapped)), { __: '佐藤愛子' });
		expect(told).toContain("The model is asked for '氏名' and '住所' by one name.");
		expect(told).toContain('refresh the list of profile fields');
		expect(stage.calls()).toEqual([]);
	});

	test('tells what to do where it maps automatically, and the model can give no values', async () => {
		const told = await refusal(stage, upsert(mappedAutomatically), {});
		expect(told).toContain('The customer has no values.');
		expect(told).toContain(
			"An AI agent can only give values for fields that are mapped manually, or in 'Customer'.",
		);
	});

	test("leaves n8n's number of the call out, where it maps automatically", async () => {
		const options = { missingProfileFields: 'refuse' };
		const told = await refusal(
			stage,
			upsert({ ...mappedAutomatically, options, sendAs: "={{ $fromAI('toolCallId') && 'each' }}" }),
			{ toolCallId: 'call_1' },
		);
		expect(told).toContain('The customer has no values.');
	});

	test('makes no profile fields of what an agent was asked', async () => {
		const options = { missingProfileFields: 'create' };
		const told = await refusal(stage, upsert({ ...mappedAutomatically, options }), {});
		expect(told).toContain("An AI agent can't use 'Create as Text'");
		expect(stage.calls().filter((call) => call.startsWith('PUT'))).toEqual([]);
	});
});
