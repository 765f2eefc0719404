import { fieldOf } from '../../integration/stage.cts';
import { expectClear } from '../clear.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage, type WatchedStage } from '../watchedStage.cts';
import { add, answerPage, group, idsIn, pageSize, remove, whenPagesWereRead } from './shifting.cts';
import { attemptOf } from './target.cts';

const stage = useWatchedStage({ pageSize });

const getAll = async (requestsAtOnce: number) => {
	const parameters = { returnAll: true, options: { requestsAtOnce } };
	const attempt = attemptOf(await stage.run(stage.customers('getAll', group, parameters)));
	return {
		...attempt,
		ids: attempt.output.map((record) => String(fieldOf(record, 'customer_id'))),
	};
};

const changes: [string, (from: WatchedStage) => void][] = [
	[
		'grows by two pages',
		(from) => {
			add(from, 2 * pageSize);
		},
	],
	[
		'grows within the last page',
		(from) => {
			add(from, 1);
		},
	],
	[
		'loses its last page',
		(from) => {
			remove(from, idsIn(from).slice(-pageSize));
		},
	],
	[
		'loses as many as a page holds at its beginning',
		(from) => {
			remove(from, idsIn(from).slice(0, pageSize));
		},
	],
	[
		'loses three at its beginning',
		(from) => {
			remove(from, idsIn(from).slice(0, 3));
		},
	],
	[
		'loses one amidst',
		(from) => {
			remove(from, idsIn(from).slice(20, 21));
		},
	],
	[
		'loses all',
		(from) => {
			remove(from, idsIn(from));
		},
	],
];

describe.each([1, 4])('Customers, %i pages at once, of a group that', (requestsAtOnce) => {
	for (const [change, make] of changes) {
		for (const pages of [0, 1, 3, 5]) {
			const name = `${change} when ${pages} of 6 pages were read → those who stay come once each, or one error`;
			faultCase(stage, name, async (records) => {
				const before = idsIn(stage);
				whenPagesWereRead(stage, pages, () => {
					records.faults += 1;
					make(stage);
				});
				const { ids, error } = await getAll(requestsAtOnce);
				if (error) {
					expectClear(error);
					expect(ids).toEqual([]);
					return;
				}
				const now = new Set(idsIn(stage));
				records.compare(
					before.filter((id) => now.has(id)),
					ids,
				);
				const strange = ids.filter((id) => !before.includes(id) && !now.has(id));
				expect(strange).toEqual([]);
			});
		}
	}
});

describe.each([1, 4])('Customers, %i pages at once, of a server that', (requestsAtOnce) => {
	for (const [page, withPage] of [
		[1, 2],
		[2, 1],
		[4, 3],
		[4, 1],
		[5, 2],
		[6, 5],
		[6, 1],
	] as const) {
		const name = `answers page ${page} with page ${withPage} → one error, for records are missing`;
		faultCase(stage, name, async (records) => {
			const before = idsIn(stage);
			answerPage(stage, page, withPage);
			records.faults += 1;
			const { ids, error } = await getAll(requestsAtOnce);
			if (!error) records.compare(before, ids);
			expect(error?.message).toMatch(/page/);
			if (error) expectClear(error);
		});
	}
});

describe.each(['default', 'older', 'renamed', 'zero-based'])(
	'Customers, dialect %s, of a server whose page count',
	(dialect) => {
		const spoken = useWatchedStage({ dialect, pageSize });

		faultCase(spoken, 'is one too high → all come once each, or one error', async (records) => {
			const brokenBody = JSON.stringify({ code: 200, [spoken.nameOf('pages')]: 7 });
			spoken.emulator.fault({ path: '/v1/customer/pages', times: 1, brokenBody });
			const parameters = spoken.customers('getAll', group, { returnAll: true });
			const { output, error } = attemptOf(await spoken.run(parameters));
			const got = output.map((record) => String(fieldOf(record, spoken.nameOf('customer_id'))));
			if (error) expectClear(error);
			else records.compare(idsIn(spoken), got);
			expect(error === undefined || output.length === 0).toBe(true);
		});
	},
);
