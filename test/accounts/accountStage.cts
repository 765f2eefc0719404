import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import type { Dialect } from '../../tools/emulator/dialect.cts';
import type { StoredCredential } from '../engine/credentials.cts';
import { byId, Stage } from '../integration/stage.cts';

/** The IDs, by their names in the contract, that a node has a field for. */
type Id = 'workspace_id' | 'customer_group_id' | 'campaign_id' | 'field_id' | 'customer_id';

/** A strange account, and a credential for it that can be given any API Mapping. */
export class AccountStage extends Stage {
	private mapping = '{}';

	constructor(readonly spoken: Dialect) {
		// The waiting list has one page; the VIP customers have six.
		super(spoken, { customers: 20, pageSize: 7 });
	}

	/** Puts the data back, and makes a credential with this text in API Mapping that was never used. */
	begin(mapping: string): void {
		this.reset();
		this.mapping = mapping;
	}

	override credential(changes: ICredentialDataDecryptedObject = {}): StoredCredential {
		const { apiCode } = account;
		const { mapping } = this;
		return super.credential({
			...{ apiCode, clientIp: '203.0.113.7', apiMapping: mapping },
			...changes,
		});
	}

	/** An ID of the store as people read it in the answers of this account. */
	shown(name: Id, id: string): string {
		return String(this.emulator.ids.said(name, id));
	}

	/** Whether a value is an ID of the store, as answers say it or as requests do. */
	isId(name: string, id: string, value: unknown): boolean {
		const { ids } = this.emulator;
		return [ids.said(name, id), ids.asked(name, id)].map(String).includes(String(value));
	}

	override in(groupName: string): INodeParameters {
		const { workspaceId, groupId } = this.emulator.store.group(groupName);
		return {
			workspace: byId(this.shown('workspace_id', workspaceId)),
			customerGroup: byId(this.shown('customer_group_id', groupId)),
		};
	}
}
