import { FROM_AI_AUTO_GENERATED_MARKER } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { labelledForModel, refuseSharedKeys } from '../../nodes/Nudgescribe/fields/modelKeys.ts';
import { agentKey } from '../engine/from-ai.cts';
import { fc } from './arbitraries.cts';

const named = (...names: string[]) => names.map((name) => ({ name, label: name }));
const labels = async (...names: string[]) =>
	(await labelledForModel(named(...names))).map(({ label }) => label);

function keyOf(displayName: string): string {
	return agentKey({ displayName, name: 'value', type: 'string', default: '' });
}

describe('Labels for a model', () => {
	test('stay as they are where the editor can make different names of them', async () => {
		expect(await labels('email', 'Größe', 'Prénom')).toEqual(['email', 'Größe', 'Prénom']);
	});

	test('get a number where nothing would be left of them', async () => {
		expect(await labels('email', '氏名', '住所')).toEqual([
			'email',
			'Field 2: 氏名',
			'Field 3: 住所',
		]);
	});

	test('get a number where the same would be left of them', async () => {
		const long = 'a'.repeat(70);
		expect(await labels('Größe', 'Grüße', `${long}1`, `${long}2`, 'city')).toEqual([
			'Field 1: Größe',
			'Field 2: Grüße',
			`Field 3: ${long}1`,
			`Field 4: ${long}2`,
			'city',
		]);
	});

	test('give each field a name of its own, whatever the fields are called', async () => {
		const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
			maxLength: 12,
		});
		await fc.assert(
			fc.asyncProperty(names, async (all) => {
				const keys = (await labels(...all)).map(keyOf);
				expect(new Set(keys).size).toBe(all.length);
				for (const key of keys) expect(key).toMatch(/[a-z0-9]/i);
			}),
		);
	});
});

describe('Fields that a model is asked for by one name', () => {
	const asked = (key: string, marker = FROM_AI_AUTO_GENERATED_MARKER) =>
		`={{ ${marker} $fromAI('${key}', \`\`, 'string') }}`;
	const refusing = (value: INodeParameters) => () => {
		refuseSharedKeys({ profileFields: { mappingMode: 'defineBelow', value } });
	};

	test('are refused where the editor has made the name', () => {
		expect(refusing({ 氏名: asked('__'), email: asked('email'), 住所: asked('__') })).toThrow(
			"The model is asked for '氏名' and '住所' by one name",
		);
	});

	test.each<[string, INodeParameters]>([
		['the names differ', { 氏名: asked('Field_1____'), 住所: asked('Field_2____') }],
		['a person wrote them', { email: asked('mail', ''), mail: asked('mail', '') }],
		['a model is asked for nothing', { email: '={{ $json.email }}', city: '' }],
	])('are taken where %s', (_case, value) => {
		expect(refusing(value)).not.toThrow();
	});

	test.each([undefined, 'text', { value: null }, { mappingMode: 'autoMapInputData', value: null }])(
		'are none in %j',
		(profileFields) => {
			expect(() => {
				refuseSharedKeys({ profileFields });
			}).not.toThrow();
		},
	);
});
