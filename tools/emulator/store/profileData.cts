import type { StoredCustomer } from './customerList.cts';
import { decryptValues, encryptValues } from './encryption.cts';
import type { ProfileField } from './records.cts';
import { stableNumber } from '../seed/stable.cts';

const groupNumbers = new Map<string, number>();

function groupNumber(groupId: string): number {
	const known = groupNumbers.get(groupId) ?? stableNumber(groupId);
	groupNumbers.set(groupId, known);
	return known;
}

function nonceOf(groupId: string, customer: StoredCustomer): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt32BE(groupNumber(groupId), 0);
	nonce.writeUInt32BE(customer.number, 4);
	nonce.writeUInt32BE(customer.version, 8);
	return nonce;
}

/** A customer's values by the name of the profile field, in the order of the fields. */
export function plainProfile(
	customer: StoredCustomer,
	fields: ProfileField[],
): Record<string, string | number> {
	const profile: Record<string, string | number> = {};
	for (const field of fields) {
		const value = customer.values[field.field_id];
		if (value !== undefined) profile[field.field_name] = value;
	}
	return profile;
}

/**
 * The profile data of a customer as the API hands it out: every value an opaque text.
 *
 * @param key the key of the account
 * @param groupId the customer group that the customer is in
 */
export function encryptedProfile(
	key: Buffer,
	groupId: string,
	customer: StoredCustomer,
	fields: ProfileField[],
): Record<string, string> {
	const plain = plainProfile(customer, fields);
	const texts = encryptValues(key, nonceOf(groupId, customer), Object.values(plain).map(String));
	const profile: Record<string, string> = {};
	for (const [index, name] of Object.keys(plain).entries()) profile[name] = texts[index] ?? '';
	return profile;
}

/**
 * Reads encrypted profile data; numbers come back as text.
 *
 * @throws Error when a value is missing or changed, or belongs to an earlier state of the customer
 */
export function decryptedProfile(
	key: Buffer,
	groupId: string,
	customer: StoredCustomer,
	profile: Record<string, string>,
): Record<string, string> {
	const texts = decryptValues(key, nonceOf(groupId, customer), Object.values(profile));
	return Object.fromEntries(Object.keys(profile).map((name, index) => [name, texts[index] ?? '']));
}
