import {
	ICredentials,
	jsonParse,
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialsEncrypted,
	type INodeCredentialsDetails,
} from 'n8n-workflow';
import { asCredentialData } from './credential-data.cts';

interface Row {
	type: string;
	data: string;
}

const rows = new Map<string, Row>();

/** Writes the row of a credential, as JSON: n8n's table holds no object that others share. */
export function writeCredential(
	id: string,
	type: string,
	data: ICredentialDataDecryptedObject,
): void {
	rows.set(id, { type, data: JSON.stringify(data) });
}

/** What the row of a credential holds now. */
export function readCredential(id: string): ICredentialDataDecryptedObject {
	return jsonParse(rows.get(id)?.data ?? '{}');
}

/** A loaded credential, as n8n's `Credentials` but without encryption. */
export class LoadedCredential extends ICredentials {
	override async getData(): Promise<ICredentialDataDecryptedObject> {
		return await Promise.resolve(jsonParse(this.data ?? '{}'));
	}

	override async setData(data: ICredentialDataDecryptedObject): Promise<void> {
		this.data = await Promise.resolve(JSON.stringify(data));
	}

	override async updateData(
		toUpdate: Partial<ICredentialDataDecryptedObject>,
		toDelete: (keyof ICredentialDataDecryptedObject)[] = [],
	): Promise<void> {
		const merged = Object.entries({ ...(await this.getData()), ...toUpdate });
		const kept = merged.filter(([key]) => !toDelete.includes(key));
		await this.setData(asCredentialData(Object.fromEntries(kept)));
	}

	override getDataToSave(): ICredentialsEncrypted {
		const { id, name, type, data = '' } = this;
		return { id, name, type, data };
	}
}

/** Loads the row that a node's credential points to, or fails as n8n does. */
export function loadCredential(details: INodeCredentialsDetails, type: string): LoadedCredential {
	const { id, name } = details;
	if (!id) throw new UserError('Found credential with no ID.', { extra: { name, type } });
	const row = rows.get(id);
	if (row?.type !== type) {
		throw new UserError(`Credential with ID "${id}" does not exist for type "${type}".`);
	}
	return new LoadedCredential({ id, name }, type, row.data);
}
