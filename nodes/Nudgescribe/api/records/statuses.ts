import { Turns } from '../turns';
import { plainStatus } from './campaign';
import { STATUSES } from './campaignStatuses';
import type { Campaign } from './campaign';

/** An account may have any number of them: a person reads no more. */
const MOST_TOLD = 20;

/** What is known of statuses that a person asks for. */
export interface StatusCheck {
	/** those that no campaign has, and the vendor does not document */
	unknown: string[];
	/** those that there are, as the API spells them; not all, where they are very many */
	there: string[];
}

/**
 * Tells a status that is misspelt from one that no campaign has at the moment.
 * @param wanted as a person wrote them
 * @param campaigns all that were read: where there are none, nothing can be said
 */
export async function checkStatuses(wanted: string[], campaigns: Campaign[]): Promise<StatusCheck> {
	const unknown = new Map(wanted.map((status) => [plainStatus(status), status]));
	for (const status of Object.values(STATUSES)) unknown.delete(plainStatus(status));
	if (unknown.size === 0 || campaigns.length === 0) return { unknown: [], there: [] };
	const there = new Map<string, string>();
	const turns = new Turns();
	for (const { status } of campaigns) {
		const plain = plainStatus(status);
		unknown.delete(plain);
		if (plain !== '' && there.size < MOST_TOLD && !there.has(plain)) there.set(plain, status);
		await turns.due();
	}
	return { unknown: [...unknown.values()], there: [...there.values()] };
}
