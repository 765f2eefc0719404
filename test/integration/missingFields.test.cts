import type { IDataObject } from 'n8n-workflow';
import { mappedByHand, newPeople } from './mapping.cts';
import { failureOf, hintsOf, jsonOf, wordsOf } from './results.cts';
import { dialects, useStage, type Stage } from './stage.cts';

const group = 'VIP customers';
const options = { missingProfileFields: 'create' };
const [ida = {}, leo = {}] = newPeople(2);

const send = async (stage: Stage, items: IDataObject[], onError?: 'continueRegularOutput') =>
	await stage.run(stage.customers('upsert', group, { options }), { items, onError });
const names = ({ emulator }: Stage) =>
	emulator.store.workspaces[0]?.fields.map(({ field_name }) => field_name) ?? [];
const creations = (stage: Stage) => stage.calls().filter((call) => call.startsWith('PUT'));
const checks = (stage: Stage) => stage.calls().filter((call) => call.endsWith('/check'));

describe.each(dialects)('Missing Profile Fields: Create as Text, dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	test('creates each field once, before the first customer is sent, and says so', async () => {
		const before = names(stage).length;
		const items = [
			{ ...ida, Größe: 42, newsletter: true },
			{ ...leo, newsletter: false, 'shirt, "size"': 'XL', empty: '' },
		];
		const result = await send(stage, items);
		expect(jsonOf(result)).toEqual([
			{ ...ida, Größe: '42', newsletter: 'true' },
			{ ...leo, newsletter: 'false', 'shirt, "size"': 'XL' },
		]);
		expect(names(stage).slice(before)).toEqual(['Größe', 'newsletter', 'shirt, "size"']);
		expect(stage.sent('/v1/cpf', 'field_type').filter(Boolean)).toEqual(Array(3).fill('string'));
		expect(hintsOf(result)).toEqual([
			"Created the profile fields 'Größe', 'newsletter' as text in the workspace.",
			'Created the profile field \'shirt, "size"\' as text in the workspace.',
		]);
		const calls = stage.calls();
		expect(calls.lastIndexOf('PUT /v1/cpf')).toBeLessThan(calls.indexOf('POST /v1/customer/check'));
		await send(stage, items);
		expect(creations(stage)).toHaveLength(3);
	});
});

describe('Missing Profile Fields: Create as Text', () => {
	const stage = useStage();

	test('names that differ in case and blanks are one field, called as the first one', async () => {
		const result = await send(stage, [
			{ ...ida, Hobby: 'chess' },
			{ ...leo, ' hobby': 'golf' },
		]);
		expect(jsonOf(result)).toEqual([
			{ ...ida, Hobby: 'chess' },
			{ ...leo, Hobby: 'golf' },
		]);
		expect(creations(stage)).toHaveLength(1);
	});

	test.each<[string, IDataObject, string[]]>([
		['a near miss of a profile field', { frist_name: 'I' }, ["'frist_name' may be 'first_name'"]],
		['a near miss in case', { Email: 'I' }, ["'Email' may be 'email'"]],
		['two in one item', { Hobby: 'a', hobby: 'b' }, ["'Hobby' and 'hobby' differ in case"]],
		['words joined otherwise', { shoe_size: 1, shoeSize: 2 }, ["'shoeSize' may be 'shoe_size'"]],
		['an object', { address: { city: 'Bern' } }, ["'address'", 'It is an object']],
		['a list', { tags: ['a'] }, ["'tags'", 'It is a list']],
		['a line break', { 'a\nb': 1 }, ['No profile field can be called', 'line breaks']],
		['no letters', { ' ; ': 1 }, ["No profile field can be called ';'"]],
		['no name', { ' ': 1 }, ["No profile field can be called ''"]],
	])('%s creates nothing, and nothing is sent', async (_what, more, words) => {
		const result = await send(stage, [
			{ ...ida, hat: 'M' },
			{ ...leo, ...more },
		]);
		expect(failureOf(result).item).toBe(1);
		for (const word of words) expect(wordsOf(result)).toContain(word);
		expect([...creations(stage), ...checks(stage)]).toEqual([]);
	});

	test('refused, no customer is sent, and what was created is said', async () => {
		const answer = { status: 400, body: '{"message": "Too many fields"}' };
		stage.emulator.fault({ path: '/v1/cpf', method: 'PUT', times: 1, skip: 1, ...answer });
		const result = await send(stage, [{ ...ida, hat: 'M', shoe: 42 }]);
		expect(wordsOf(result)).toContain('Too many fields');
		expect(wordsOf(result)).toContain("the profile field 'shoe' could not be created");
		expect(wordsOf(result)).toContain("Created the profile field 'hat' as text");
		expect(checks(stage)).toEqual([]);
	});

	test('refused with On Error: Continue, those that need it fail, asked for once', async () => {
		stage.emulator.fault({ path: '/v1/cpf', method: 'PUT', times: 1, status: 400 });
		const items = [{ ...ida, hat: 'M' }, leo, { ...leo, hat: 'S' }];
		const result = await send(stage, items, 'continueRegularOutput');
		expect(jsonOf(result).map((json) => 'error' in json)).toEqual([true, false, true]);
		expect(creations(stage)).toHaveLength(1);
	});

	test('a field that somebody made meanwhile is taken', async () => {
		const answer = { status: 409, body: '{"message": "exists"}', afterHandling: true };
		stage.emulator.fault({ path: '/v1/cpf', method: 'PUT', times: 1, ...answer });
		const result = await send(stage, [{ ...ida, hat: 'M' }]);
		expect(jsonOf(result)).toEqual([{ ...ida, hat: 'M' }]);
		expect(hintsOf(result)).toEqual([]);
	});

	test('mapped by hand, and as JSON, it does nothing', async () => {
		const byHand = { ...mappedByHand({ ...ida, hat: 'M' }), options };
		const result = await stage.run(stage.customers('upsert', group, byHand));
		expect(failureOf(result).message).toBe("The workspace has no profile field 'hat'");
		await stage.run(
			stage.customers('upsert', group, { dataMode: 'json', customer: { hat: 'M' }, options }),
		);
		expect(creations(stage)).toEqual([]);
	});
});
