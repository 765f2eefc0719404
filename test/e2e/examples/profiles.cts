import { at, type JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Store } from '../../../tools/emulator/server.cts';

/** What an execution that came to its end without an error has. */
export const success = { status: 'success', error: undefined };

/** The profile that Nudgescribe is to hold of a customer of the CRM. */
export function profileOf({ email, firstName, lastName, birthday, city }: JsonObject): JsonObject {
	const names = { email, first_name: firstName, last_name: lastName };
	return { ...names, ...(city === '' ? {} : { city }), birth_date: birthday };
}

/** The profiles that a group holds, in plain text. */
export function profiles(store: Store, groupId: string): unknown[] {
	return store.customers(groupId).map(({ profile_data }) => profile_data);
}

/** Profiles by email: those with the same fields travel together, whatever their order was. */
export function byEmail(found: unknown[]): unknown[] {
	const key = (profile: unknown): string => String(at(profile, 'email'));
	return [...found].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
