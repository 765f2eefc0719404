import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';

const NAME = 'expressions';

/**
 * @param fields what a user enters
 * @returns a hidden field that n8n fills in with the names of those that are expressions. Up to 2.28, $self holds what
 * is stored; later versions give what it stands for, so that this is empty there.
 */
export function expressionsAmong(fields: INodeProperties[]): INodeProperties {
	const names = JSON.stringify(fields.map(({ name }) => name));
	return {
		displayName: 'Expressions',
		name: NAME,
		type: 'hidden',
		default: `={{ ${names}.filter((name) => String($self[name]).startsWith('=')).join() }}`,
	};
}

/**
 * Before 2.34, n8n stores what the expressions stand for, secrets of a vault too, in their place with each new token.
 * @returns whether that is so here, where it can be seen
 */
export function storesValues({ [NAME]: expressions }: ICredentialDataDecryptedObject): boolean {
	// Not resolved: put there with a token, by `asEntered`.
	return typeof expressions === 'string' && /^[^=]/.test(expressions);
}

/** @returns the hidden field as it is to be stored with new tokens: what it came to now would stay */
export function asEntered(fields: INodeProperties[]): ICredentialDataDecryptedObject {
	const own = fields.find(({ name }) => name === NAME);
	return { [NAME]: String(own?.default) };
}
