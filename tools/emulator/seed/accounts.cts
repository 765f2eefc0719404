import { account, otherAccount, type Account } from '../accounts.cts';
import { CustomerList } from '../store/customerList.cts';
import type { StoredAccount, StoredGroup, StoredWorkspace } from '../store/records.cts';
import {
	campaignOf,
	otherCampaigns,
	retailCampaigns,
	travelCampaigns,
	type SeededCampaign,
} from './campaigns.cts';
import { customersOf, fieldsOf, retailFields, travelFields, type SeededField } from './fields.cts';
import { stableId, stableKey, stableNumber } from './stable.cts';

/** From what the data of an emulator is made. */
export interface SeedSettings {
	seed: number;
	/** Customers in the group "All customers". */
	customers: number;
}

interface SeededWorkspace {
	name: string;
	groups: [name: string, customers: number][];
	fields: SeededField[];
	campaigns: SeededCampaign[];
}

const generousQuota = 10_000_000;

function seededWorkspaces(customers: number): SeededWorkspace[] {
	return [
		{
			name: 'Northwind Retail',
			groups: [
				['All customers', customers],
				['Newsletter subscribers', 1287],
				['VIP customers', 41],
				['Waiting list', 1],
				['Lapsed customers', 0],
			],
			fields: retailFields,
			campaigns: retailCampaigns,
		},
		{
			name: 'Contoso Travel',
			groups: [
				['Frequent flyers', 1312],
				['Business travellers – Zürich', 38],
				['Beta testers', 1],
				['Archive', 0],
			],
			fields: travelFields,
			campaigns: travelCampaigns,
		},
	];
}

const otherWorkspaces: SeededWorkspace[] = [
	{
		name: 'Fabrikam Garden',
		groups: [['Gardeners', 12]],
		fields: retailFields.slice(0, 3),
		campaigns: otherCampaigns,
	},
];

function workspaceOf(seed: number, seeded: SeededWorkspace): StoredWorkspace {
	const workspaceId = stableId('ws', seed, seeded.name);
	const fields = fieldsOf(workspaceId, seeded.fields);
	const groups = seeded.groups.map(([name, count]): StoredGroup => {
		const groupId = stableId('cg', workspaceId, name);
		const customers = customersOf(stableNumber(groupId), count, seeded.fields, fields);
		return { groupId, name, customers: new CustomerList(customers) };
	});
	const groupIds = groups.map(({ groupId }) => groupId);
	const campaigns = seeded.campaigns.map((campaign) => campaignOf(workspaceId, groupIds, campaign));
	return { workspaceId, name: seeded.name, groups, fields, campaigns };
}

function accountOf(seed: number, login: Account, workspaces: SeededWorkspace[]): StoredAccount {
	const accountId = stableId('acc', seed, login.email);
	return {
		...login,
		accountId,
		userId: stableId('usr', seed, login.email),
		key: stableKey(seed, accountId),
		quota: { limit: generousQuota, used: 0 },
		workspaces: workspaces.map((workspace) => workspaceOf(seed, workspace)),
	};
}

/** Everything that an emulator begins with; the same settings give the same data. */
export function seedAccounts({ seed, customers }: SeedSettings): StoredAccount[] {
	return [
		accountOf(seed, account, seededWorkspaces(customers)),
		accountOf(seed, otherAccount, otherWorkspaces),
	];
}
