import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { CREDENTIAL } from './send';

type Read = (itemIndex: number) => Promise<ICredentialDataDecryptedObject>;

/** What does not tell one account from another: n8n's own, and what changes while the login stays. */
const NOT_ENTERED = ['sessionToken', 'refreshToken', 'expressions'];

/** How many items are looked at: for each, n8n reads the credential from its database. */
const MOST = 10;

/**
 * A credential may hold expressions that come to something else for each item, while all requests of an execution share
 * one login: that of the first item.
 * @throws UserError where another item is found to have another login, before anything is sent
 */
export async function checkOneLogin(node: IExecuteFunctions): Promise<void> {
	const read: Read = async (itemIndex) => await node.getCredentials(CREDENTIAL, itemIndex);
	const other = await itemOfAnotherLogin(node.getInputData().length, read);
	if (other === undefined) return;
	throw new UserError(
		`The credential gives item ${other} another login than item 0, and this node has one for all items. Put n8n's Loop Over Items before it, with a batch size of 1.`,
	);
}

/**
 * @param count how many items there are; ten are looked at, from the first to the last
 * @param read gives the credential as it is for an item
 * @returns the position of one for which it is another than for the first
 */
export async function itemOfAnotherLogin(count: number, read: Read): Promise<number | undefined> {
	const looks = Math.min(count, MOST) - 1;
	if (looks < 1) return undefined;
	const first = entered(await read(0));
	for (let look = 1; look <= looks; look++) {
		const itemIndex = Math.round((look * (count - 1)) / looks);
		if (entered(await read(itemIndex)) !== first) return itemIndex;
	}
	return undefined;
}

function entered(credentials: ICredentialDataDecryptedObject): string {
	const fields = Object.entries(credentials).filter(([name]) => !NOT_ENTERED.includes(name));
	return JSON.stringify(fields);
}
