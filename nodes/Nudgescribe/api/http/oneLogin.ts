import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { CREDENTIAL } from './send';

/** What does not tell one account from another: n8n's own, and what changes while the login stays. */
const NOT_ENTERED = ['sessionToken', 'refreshToken', 'expressions'];

/** How many items are looked at: for each, n8n reads the credential from its database. */
const MOST = 10;

/**
 * A credential may hold expressions that come to something else for each item, while all requests of an execution share
 * one login: that of the first item. Of many items, ten are looked at, from the first to the last.
 * @throws UserError where another item has another login, before anything is sent
 */
export async function checkOneLogin(node: IExecuteFunctions): Promise<void> {
	const count = node.getInputData().length;
	if (count < 2) return;
	const first = await enteredFor(node, 0);
	const looks = Math.min(count, MOST) - 1;
	for (let look = 1; look <= looks; look++) {
		const itemIndex = Math.round((look * (count - 1)) / looks);
		if ((await enteredFor(node, itemIndex)) === first) continue;
		throw new UserError(
			`The credential gives item ${itemIndex} another login than item 0, and this node has one for all items. Put 'Loop Over Items' with a batch size of 1 before it.`,
		);
	}
}

async function enteredFor(node: IExecuteFunctions, itemIndex: number): Promise<string> {
	const credentials: ICredentialDataDecryptedObject = await node.getCredentials(
		CREDENTIAL,
		itemIndex,
	);
	return JSON.stringify(
		Object.entries(credentials).filter(([name]) => !NOT_ENTERED.includes(name)),
	);
}
