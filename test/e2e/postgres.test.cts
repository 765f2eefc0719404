import { createCredential } from '../../tools/demo/rest/credentials.cts';
import type { JsonObject } from '../../tools/demo/rest/json.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';
import { type Postgres, startPostgres } from '../queue/postgres.cts';
import { output } from './outputs.cts';
import { useRealN8n } from './real-n8n.cts';
import { chain } from './workflows/chain.cts';
import { byId, nudgescribe } from './workflows/nudgescribe.cts';

// n8n runs in this time zone, in which its Postgres node makes a moment of each day.
process.env['TZ'] = 'Europe/Berlin';

/** A customer as PostgreSQL holds one: a day, a moment, and the text of a day. */
const query = `SELECT 'ada@example.net' AS email, 'Ada' AS first_name,
	DATE '2026-11-24' AS birth_date,
	TIMESTAMPTZ '2026-11-24 00:30:00+01' AS joined,
	CAST(DATE '2026-11-24' AS text) AS renewal`;

describe('Customers from PostgreSQL, by the Postgres node of a real n8n', () => {
	const real = useRealN8n();
	let postgres: Postgres;
	let credential: JsonObject;

	beforeAll(async () => {
		postgres = await startPostgres();
		const { host, port, database, user, password } = postgres.access;
		const data = { host, port, database, user, password, ssl: 'disable', sshTunnel: false };
		const stored = { name: 'PostgreSQL', type: 'postgres', data: data as JsonObject };
		credential = { postgres: await createCredential(real.n8n.site.rest, stored) };
		for (const field_name of ['joined', 'renewal']) {
			const format = { field_type: 'Date', field_format: 'dd/MM/yyyy' } as const;
			const field = { field_id: `cpf_${field_name}`, field_name, required: false };
			real.store.workspaces[0]?.fields.push({ ...field, ...format });
		}
	}, 120_000);
	afterAll(async () => {
		await postgres.stop();
	});

	const workflow = (timezone: string): Workflow => {
		const { workspaceId, groupId } = real.store.group('VIP customers');
		const chained = chain(
			`Days in ${timezone}`,
			{
				...{ name: 'Query', type: 'n8n-nodes-base.postgres', typeVersion: 2.5 },
				parameters: { operation: 'executeQuery', query, options: {} },
				credentials: credential,
			},
			nudgescribe('Store', {
				resource: 'customer',
				operation: 'upsert',
				workspace: byId(workspaceId),
				customerGroup: byId(groupId),
				profileFields: { mappingMode: 'autoMapInputData', value: null },
			}),
		);
		return { ...chained, settings: { ...chained.settings, timezone } };
	};

	it.each([
		['Europe/Berlin', '2026-11-24', '24/11/2026'],
		['Asia/Tokyo', '2026-11-24', '24/11/2026'],
		// Elsewhere than n8n, a day that became a moment is another day there: a hint says so.
		['America/New_York', '2026-11-23', '23/11/2026'],
	])('arrive as they are in the time zone %s', async (timezone, day, moment) => {
		const life = await real.run(workflow(timezone));
		const midnight = '2026-11-23T23:00:00.000Z';
		expect(output(life, 'Query')).toMatchObject([{ birth_date: midnight, renewal: '2026-11-24' }]);
		const sent = { birth_date: day, joined: moment, renewal: '24/11/2026' };
		expect(output(life, 'Store')).toMatchObject([sent]);
		const { groupId } = real.store.group('VIP customers');
		const stored = real.store.customers(groupId).map(({ profile_data }) => profile_data);
		expect(stored.find(({ email }) => email === 'ada@example.net')).toMatchObject(sent);
	});
});
