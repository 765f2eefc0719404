import { personAt } from '../emulator/seed/people.cts';
import type { JsonObject } from './rest/json.cts';

/**
 * Makes up what a CRM knows of its customers, with names of its own for the fields; every fifth has no city.
 *
 * @param count how many there are
 * @param seed sets one list apart from another
 */
export function crmCustomers(count: number, seed = 2026): JsonObject[] {
	return Array.from({ length: count }, (_, index) => {
		const { email, firstName, lastName, city, born } = personAt(seed, index);
		const own = { email: email.replace('@', '@crm.'), firstName, lastName, birthday: born };
		const owner = index % 2 === 0 ? 'Shop' : 'Website';
		return { ...own, owner, city: index % 5 === 0 ? '' : city };
	});
}
