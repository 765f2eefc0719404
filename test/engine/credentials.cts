import { randomUUID } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeCredentials,
} from 'n8n-workflow';
import { NudgescribeApi } from '../../credentials/NudgescribeApi.credentials.ts';
import { registerCredentialType } from './credential-types.cts';
import { readCredential, writeCredential } from './stored-credentials.cts';

export { testCredential } from './credential-test.cts';

/** A credential in n8n's store, as the node under test finds it. */
export class StoredCredential {
	readonly id: string = randomUUID();
	readonly name = 'Nudgescribe account';
	readonly type: string;

	constructor(data: ICredentialDataDecryptedObject, type: ICredentialType = new NudgescribeApi()) {
		registerCredentialType(type);
		this.type = type.name;
		writeCredential(this.id, this.type, data);
	}

	/** What is stored now, with what the node has had persisted. */
	get data(): ICredentialDataDecryptedObject {
		return readCredential(this.id);
	}

	/** Saves changed fields as the editor does: hidden values, such as a token, stay. */
	update(patch: ICredentialDataDecryptedObject): void {
		writeCredential(this.id, this.type, { ...this.data, ...patch });
	}
}

/** A node's reference to the credential. */
export function referenceTo({ id, name, type }: StoredCredential): INodeCredentials {
	return { [type]: { id, name } };
}
