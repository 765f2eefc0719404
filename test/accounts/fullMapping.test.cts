import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import { loadDialect, readDialect } from '../../tools/emulator/dialect.cts';
import { fc } from '../unit/arbitraries.cts';
import { drawnDialect } from './drawn.cts';
import { fullMapping } from './fullMapping.cts';

test('An account as the contract states it needs no mapping', () => {
	expect(fullMapping(readDialect({}))).toEqual({});
});

test('A mapping says names by direction, paths, values, forms and the first page', () => {
	const dialect = readDialect({
		names: { customer_group_id: { send: 'group', read: 'id' }, name: 'title' },
		endpoints: { '/v1/cg': { name: { read: 'label' } } },
		values: { format: { csv: 'CSV', json: 'JSON', url: 'URL' } },
		prefixes: { customer_group_id: 'cg_' },
		...{ list: 'data.items', count: 'bareData', firstPage: 0, dates: 'moments' },
		...{ readCode: 'one', shapes: 'fileOrObject' },
	});
	expect(fullMapping(dialect)).toMatchObject({
		customers: { read: 'data.items', as: 'object' },
		workspaces: 'data.items',
		customer_group_id: { send: 'group', read: 'id', prefix: 'cg_' },
		name: 'title',
		pages: 'data',
		page: { first: 0 },
		start_date: { as: 'date-time' },
		format: { values: { csv: 'CSV', json: 'JSON', url: 'URL' } },
		code: { success: [1] },
		'/v1/cg': { name: { send: 'title', read: 'label' } },
	});
});

test('A path leads to a list or a count through the envelope, or is the answer itself', () => {
	const read = (dialect: object) => {
		const { runs, pages } = fullMapping(readDialect(dialect));
		return { runs, pages };
	};
	const names = { runs: 'history', pages: 'n' };
	expect(read({ names, envelope: 'data' })).toEqual({ runs: 'data.history', pages: 'data.n' });
	expect(read({ names, list: 'bare', count: 'bare' })).toEqual({ runs: '.', pages: '.' });
	expect(read({ names, list: 'page', envelope: 'result', count: 'totals' })).toEqual({
		runs: 'result.content',
		pages: { read: { total: 'result.total', size: 'result.size' } },
	});
});

test.each(['spring-page', 'rails-nouns', 'bare-gateway'])('The node reads that of %s', (name) => {
	expect(() => readMapping(JSON.stringify(fullMapping(loadDialect(name))))).not.toThrow();
});

test('The node reads the mapping of any account', () => {
	fc.assert(
		fc.property(drawnDialect, (dialect) => {
			readMapping(JSON.stringify(fullMapping(dialect)));
		}),
		{ numRuns: 60 },
	);
});
