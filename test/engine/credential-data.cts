import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/**
 * Values of a credential under the type that n8n gives them: it passes them through functions for
 * node parameters and for data objects, whose types allow more than a credential's.
 */
export function asCredentialData(values: unknown): ICredentialDataDecryptedObject {
	return values as ICredentialDataDecryptedObject;
}
