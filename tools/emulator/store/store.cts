import { account, type Account } from '../accounts.cts';
import { seedAccounts, type SeedSettings } from '../seed/accounts.cts';
import { stableId } from '../seed/stable.cts';
import { decryptedProfile, plainProfile } from './profileData.cts';
import type { StoredAccount, StoredCampaign, StoredGroup, StoredWorkspace } from './records.cts';

/** A customer as nobody sees it over the API: with plain profile data. */
export interface PlainCustomer {
	customer_id: string;
	profile_data: Record<string, string | number>;
}

interface Place {
	account: StoredAccount;
	workspace: StoredWorkspace;
	group: StoredGroup;
}

/** All data of an emulator, live. */
export class Store {
	accounts: StoredAccount[];
	private created = 0;

	constructor(private readonly settings: SeedSettings) {
		this.accounts = seedAccounts(settings);
	}

	/** Puts everything back to what the emulator began with. */
	reset(): void {
		this.created = 0;
		this.accounts = seedAccounts(this.settings);
	}

	/** A new id, the same one whenever the same things were created before since the start or a reset. */
	newId(prefix: string): string {
		this.created += 1;
		return stableId(prefix, this.settings.seed, 'created', this.created);
	}

	/**
	 * The data of an account.
	 *
	 * @param login whose; the main account when left out
	 * @throws Error when there is no such account
	 */
	account(login: Pick<Account, 'email'> = account): StoredAccount {
		const found = this.accounts.find(({ email }) => email === login.email);
		if (!found) throw new Error(`The emulator has no account ${login.email}`);
		return found;
	}

	/** The workspaces of the main account. */
	get workspaces(): StoredWorkspace[] {
		return this.account().workspaces;
	}

	/**
	 * A customer group of the main account, by its name.
	 *
	 * @throws Error when there is none
	 */
	group(name: string): StoredGroup & { workspaceId: string } {
		for (const { workspaceId, groups } of this.workspaces) {
			const found = groups.find((group) => group.name === name);
			if (found) return { workspaceId, ...found };
		}
		throw new Error(`The emulator has no customer group ${name}`);
	}

	/**
	 * A campaign of the main account, by its name.
	 *
	 * @throws Error when there is none
	 */
	campaign(name: string): StoredCampaign {
		const campaigns = this.workspaces.flatMap((workspace) => workspace.campaigns);
		const found = campaigns.find((campaign) => campaign.name === name);
		if (!found) throw new Error(`The emulator has no campaign ${name}`);
		return found;
	}

	/** All customers of a group, in order, with plain profile data. */
	customers(customerGroupId: string): PlainCustomer[] {
		const { workspace, group } = this.place(customerGroupId);
		return group.customers.slice(0, group.customers.size).map((customer) => ({
			customer_id: customer.customerId,
			profile_data: plainProfile(customer, workspace.fields),
		}));
	}

	/**
	 * Reads the encrypted profile data of a customer; numbers come back as text.
	 *
	 * @throws Error when the customer has changed since, or the data was changed on its way
	 */
	decrypt(
		customerGroupId: string,
		customerId: string,
		profileData: Record<string, string>,
	): Record<string, string> {
		const { account: owner, group } = this.place(customerGroupId);
		const customer = group.customers.find(customerId);
		if (!customer) throw new Error(`The group has no customer ${customerId}`);
		return decryptedProfile(owner.key, customerGroupId, customer, profileData);
	}

	private place(customerGroupId: string): Place {
		for (const owner of this.accounts) {
			for (const workspace of owner.workspaces) {
				const group = workspace.groups.find(({ groupId }) => groupId === customerGroupId);
				if (group) return { account: owner, workspace, group };
			}
		}
		throw new Error(`The emulator has no customer group ${customerGroupId}`);
	}
}
