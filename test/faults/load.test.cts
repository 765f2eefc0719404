import type { IDataObject } from 'n8n-workflow';
import { account, otherAccount, type Account } from '../../tools/emulator/accounts.cts';
import type { LoggedRequest } from '../../tools/emulator/server.cts';
import type { StoredCredential } from '../engine/credentials.cts';
import { jsonOf } from '../integration/results.cts';
import { byId, fieldOf } from '../integration/stage.cts';
import { faultCase, type Records } from './faultCase.cts';
import { textsOf } from './texts.cts';
import { useWatchedStage } from './watchedStage.cts';

const stage = useWatchedStage({ pageSize: 5 });

interface Owner {
	login: Account;
	credentials: StoredCredential;
	groupName: string;
}

const placesOf = ({ login, groupName }: Owner) => {
	const [workspace] = stage.emulator.store.account(login).workspaces;
	const group = workspace?.groups.find(({ name }) => name === groupName);
	return { workspaceId: workspace?.workspaceId ?? '', groupId: group?.groupId ?? '' };
};

const idsOf = (owner: Owner) => {
	const customers = stage.emulator.store.customers(placesOf(owner).groupId);
	return customers.map(({ customer_id }) => customer_id);
};

const run = async (owner: Owner, operation: string, items: IDataObject[], more = {}) => {
	const { workspaceId, groupId } = placesOf(owner);
	const places = { workspace: byId(workspaceId), customerGroup: byId(groupId) };
	const parameters = { resource: 'customer', operation, ...places, ...more };
	const { credentials } = owner;
	const result = await stage.run(parameters, { credentials, items });
	expect(result.error).toBeUndefined();
	return result;
};

/** The account that a request's token was given to. */
function accountIdOf({ headers }: LoggedRequest): unknown {
	const [, claims = ''] = (headers.authorization ?? '').split('.');
	const text = Buffer.from(claims, 'base64url').toString();
	return text === '' ? undefined : fieldOf(JSON.parse(text), 'account_id');
}

const owners = (): Owner[] => [
	{ login: account, credentials: stage.credential(), groupName: 'VIP customers' },
	{
		login: otherAccount,
		credentials: stage.credential({ ...otherAccount }),
		groupName: 'Gardeners',
	},
];

const email = (owner: Owner, index: number) => `${owner.groupName.charAt(0)}${index}@example.net`;

async function readAll(owner: Owner, wanted: string[], records: Records): Promise<void> {
	const ids = textsOf(await run(owner, 'getAll', [{}], { returnAll: true }), 'customer_id');
	records.compare(wanted, ids);
	expect(ids).toEqual(wanted);
}

async function write(owner: Owner, index: number): Promise<void> {
	const person = { email: email(owner, index), first_name: owner.groupName };
	const more = { dataMode: 'json', customer: '={{ $json }}' };
	expect(jsonOf(await run(owner, 'upsert', [person], more))).toEqual([person]);
}

function expectOwnTokens(all: Owner[]): void {
	const { store } = stage.emulator;
	const sent = stage.emulator.requests().filter(({ path }) => path !== '/v1/auth');
	expect(sent.length).toBeGreaterThanOrEqual(100);
	for (const owner of all) {
		const { workspaceId } = placesOf(owner);
		const own = sent.filter(({ body }) => fieldOf(body, 'workspace_id') === workspaceId);
		const bearers = new Set(own.map(accountIdOf));
		expect([...bearers]).toEqual([store.account(owner.login).accountId]);
	}
}

describe('A hundred executions at once, of two accounts,', () => {
	faultCase(stage, 'that read → each gets the customers of its own account', async (records) => {
		const all = owners();
		const wanted = all.map(idsOf);
		const hundred = Array.from({ length: 100 }, (_, index) => index % 2);
		await Promise.all(
			hundred.map(async (which) => {
				const owner = all[which];
				if (owner) await readAll(owner, wanted[which] ?? [], records);
			}),
		);
		expectOwnTokens(all);
	});

	faultCase(
		stage,
		'that write while all tokens expire → each customer is stored once, in its own account',
		async (records) => {
			const all = owners();
			for (const owner of all) await run(owner, 'countPages', [{}]);
			stage.emulator.fault({ times: 1, skip: 30, expireTokens: true, except: '/v1/auth' });
			const hundred = Array.from({ length: 100 }, (_, index) => index);
			await Promise.all(
				hundred.map(async (index) => {
					const owner = all[index % 2];
					if (owner) await write(owner, index);
				}),
			);
			for (const [which, owner] of all.entries()) {
				const stored = stage.emulator.store
					.customers(placesOf(owner).groupId)
					.filter(({ profile_data }) => profile_data.first_name === owner.groupName)
					.map(({ profile_data }) => String(profile_data.email));
				const mine = hundred.filter((index) => index % 2 === which);
				const wanted = mine.map((index) => email(owner, index));
				records.compare(wanted, stored);
				expect(stored.toSorted()).toEqual(wanted.toSorted());
			}
			expectOwnTokens(all);
		},
	);
});
