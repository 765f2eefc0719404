import { suggestionsIn, type Seen } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';
import { plain, sentBy, sends, suggested, suggestionFor, type Request } from './suggested.cts';

interface Known {
	mapped?: Record<string, string>;
	seen?: Array<string | Seen>;
	others?: string[];
}

function suggestions(request: Request, payload: unknown, { mapped, ...known }: Known = {}) {
	return suggestionsIn({ sent: sentBy(request, mapped), payload, plain, ...known });
}
const missing = (...names: string[]) => ({
	errors: names.map((field) => ({ field, message: 'is required' })),
});
const unknown = (name: string) => ({ message: `Unknown field '${name}'` });

describe('What a suggestion says', () => {
	test('is the line to enter', () => {
		expect(suggested('groups', missing('workspaceId'))).toEqual({
			line: '{"workspace_id":{"send":"workspaceId"}}',
			areCertain: true,
		});
	});

	test('is what a guess takes for what', () => {
		expect(suggested('pages', missing('group', 'ws'))).toEqual({
			line: sends({ workspace_id: 'ws', customer_group_id: 'group' }),
			areCertain: false,
		});
	});
});

describe('A name is certain', () => {
	test('where the account does not know one name, and asks for one', () => {
		const payload = { message: "Unknown field 'workspace_id', missing field 'division'" };
		expect(suggestions('pages', payload).names).toEqual([
			{ contractName: 'workspace_id', accountName: 'division', isCertain: true },
		]);
	});

	test('but not where it may be a profile field of the customers that were sent', () => {
		const payload = { message: 'Unknown field customers; missing field: person' };
		expect(suggestions('upload', payload).names).toMatchObject([{ isCertain: false }]);
		const mapped = { workspace_id: 'ws' };
		expect(suggestions('upload', missing('loyalty_id'), { mapped }).names).toEqual([]);
	});

	test('where it is of the same words, and not where it is like another one only', () => {
		expect(suggested('pages', missing('customerGroupId'))?.areCertain).toBe(true);
		expect(suggested('pages', missing('group'))?.areCertain).toBe(false);
	});

	test('where an answer had the value under it that was sent, and the name is like ours', () => {
		const seen = [{ accountName: 'wsId', value: 'ws-1' }];
		expect(suggestions('pages', missing('wsId')).names).toMatchObject([{ isCertain: false }]);
		expect(suggestions('pages', missing('wsId'), { seen }).names).toMatchObject([
			{ contractName: 'workspace_id', isCertain: true },
		]);
	});
});

describe('Names of earlier answers', () => {
	test('tell what is meant where the names are not like ours', () => {
		const seen = [{ accountName: 'segmento', value: 'g-7' }];
		expect(suggestions('pages', missing('segmento')).names).toEqual([]);
		expect(suggestions('pages', missing('segmento'), { seen }).names).toEqual([
			{ contractName: 'customer_group_id', accountName: 'segmento', isCertain: false },
		]);
	});

	test('tell nothing where their value was sent twice', () => {
		const sent = [
			{ contractName: 'workspace_id', sentAs: 'workspace_id', value: '7' },
			{ contractName: 'customer_group_id', sentAs: 'customer_group_id', value: '7' },
		];
		const seen = [{ accountName: 'segmento', value: 7 }];
		expect(suggestionFor({ sent, payload: missing('segmento'), plain, seen })).toBeUndefined();
	});

	test('are taken where the account says only what it does not know', () => {
		const seen = ['wsId', 'id', 'name', 'created_at'];
		expect(suggestions('groups', unknown('workspace_id')).names).toEqual([]);
		expect(suggestions('groups', unknown('workspace_id'), { seen }).names).toEqual([
			{ contractName: 'workspace_id', accountName: 'wsId', isCertain: false },
		]);
	});

	test('are not taken where two are as like, or the one is of another kind', () => {
		const known = (seen: string[]) =>
			suggestions('groups', unknown('workspace_id'), { seen }).names;
		expect(known(['wsId', 'ws_uuid'])).toEqual([]);
		expect(known(['workspace_name', 'workspaces_count', 'id'])).toEqual([]);
	});

	test('may be any number', () => {
		function* endless() {
			for (;;) yield 'wsId';
		}
		const sent = sentBy('groups');
		expect(
			suggestionFor({ sent, payload: unknown('workspace_id'), plain, seen: endless() })?.line,
		).toBe(sends({ workspace_id: 'wsId' }));
	});
});

describe('What API Mapping has already', () => {
	const mapped = { workspace_id: 'ws' };

	test('is not named again; what is left is', () => {
		expect(suggestions('pages', missing('division'), { mapped }).names).toEqual([
			{ contractName: 'customer_group_id', accountName: 'division', isCertain: false },
		]);
		expect(suggestions('pages', missing('ws'), { mapped }).names).toEqual([]);
	});

	test('is named again where the account asks for a name that is like it', () => {
		expect(suggestions('pages', missing('workspace_id'), { mapped }).names).toEqual([
			{ contractName: 'workspace_id', accountName: 'workspace_id', isCertain: true },
		]);
	});

	test('is named again where the account does not know it', () => {
		const payload = { message: 'Unknown field ws, missing field space' };
		expect(suggestions('groups', payload, { mapped }).names).toEqual([
			{ contractName: 'workspace_id', accountName: 'space', isCertain: true },
		]);
	});
});

test('What the contract has for something that was not sent is not what is left', () => {
	const others = ['customer_group_id', 'run_number'];
	for (const name of ['group', 'run_number', 'runNumber']) {
		expect(suggestions('files', missing(name), { others }).names).toEqual([]);
	}
	expect(suggestions('files', missing('journey'), { others }).names).toHaveLength(1);
});

test('What may be one of several is told as that', () => {
	expect(suggestions('pages', missing('division'))).toMatchObject({
		names: [],
		candidates: [{ accountName: 'division', contractNames: ['workspace_id', 'customer_group_id'] }],
	});
});

test('A name in which something secret was hidden is none', () => {
	const hiding = (text: string) => text.replace('ws', '***');
	const payload = missing('ws');
	expect(suggestionFor({ sent: sentBy('groups'), payload, plain: hiding })).toBeUndefined();
});
