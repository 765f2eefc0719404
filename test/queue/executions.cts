import { Client } from 'pg';
import { until } from '../e2e/until.cts';
import type { Postgres } from './postgres.cts';

/** n8n's word for the state of each execution, by the execution's id. */
export type Statuses = Map<string, string>;

const unfinished = ['new', 'running', 'waiting', 'unknown'];
const withinMs = 5 * 60_000;

/**
 * Waits until all executions are over.
 *
 * @param database n8n's
 * @param count how many there are
 * @returns how they ended
 * @throws Error when they are not over within five minutes
 */
export async function ends(database: Postgres, count: number): Promise<Statuses> {
	const client = new Client(database.access);
	const allOver = async (): Promise<Statuses | undefined> => {
		const found = await statuses(client);
		const areOver = ![...found.values()].some((status) => unfinished.includes(status));
		return areOver && found.size >= count ? found : undefined;
	};
	await client.connect();
	try {
		return await until(`The end of ${count} executions`, allOver, withinMs);
	} finally {
		await client.end();
	}
}

// n8n's REST API gives 100 at most, sorted by their start, and begins the next page by their ids: when they did not
// start in the order of their ids, it leaves some out.
async function statuses(client: Client): Promise<Statuses> {
	const { rows } = await client.query<{ id: string; status: string }>(
		'SELECT id::text, status FROM execution_entity',
	);
	return new Map(rows.map(({ id, status }) => [id, status]));
}
