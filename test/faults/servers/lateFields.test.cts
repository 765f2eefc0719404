import { gives } from './outcomes.cts';
import { json, made } from './replies.cts';
import { serverCases } from './serverCase.cts';
import { customers, pages } from './tasks.cts';

const ON_A_PAGE = 500;

/** The records of a page; the last one of all has a field that no other has. */
function page(number: number, count: number): object {
	const from = (number - 1) * ON_A_PAGE;
	const records = Array.from({ length: number > 0 ? ON_A_PAGE : 0 }, (_, at) => ({
		customer_id: `c${from + at}`,
		encrypted: 'QUJD'.repeat(25),
		...(number === count && at === ON_A_PAGE - 1 ? { late: 'x' } : {}),
	}));
	return { code: 200, customers: records };
}

serverCases<number>([
	{
		name: 'sends a field with the last record only → a CSV file with its column, a little at a time',
		sizes: [
			['5,000 records', 10],
			['50,000', 100],
			['500,000', 1000],
		],
		limit: 60_000,
		memory: 500,
		onDisk: true,
		routes: (count) => ({
			'/v1/customer/pages': json(pages(count)),
			'/v1/customer': made(({ body }) => {
				const { page: number } = JSON.parse(body) as { page: number };
				return page(number, count);
			}),
		}),
		task: customers({ returnAll: true }, { outputFile: 'csv', timeout: 50 }),
		check: (outcome, count) => {
			gives({ first: { records: count * ON_A_PAGE } })(outcome);
			// Each row has one comma more than it had at first, but for the last one.
			const rows = outcome.results[0]?.files[0]?.bytes ?? 0;
			expect(rows).toBeGreaterThan(count * ON_A_PAGE * 105);
		},
	},
]);
