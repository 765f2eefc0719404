import { isSameStatus } from '../api/records/campaign';
import { STATUSES } from '../api/records/campaignStatuses';
import type { Known } from './known';

/** @returns whether a campaign's status says that it is published */
export function isPublished(status: string): boolean {
	return isSameStatus(status, STATUSES.published);
}

/**
 * Whether a campaign is published that was not, or anew: whatever its date says, which may lie days back.
 * @param before what was known of it; undefined for one that was never seen
 */
export function isNewlyPublished(before: Known | undefined, known: Known): boolean {
	if (!isPublished(known.status)) return false;
	return before === undefined || !isPublished(before.status) || isOtherDate(before, known);
}

/**
 * Whether its files are those of another publication. A date tells for sure; without one, that it was not published
 * in between.
 */
export function hasOtherFiles(before: Known, known: Known): boolean {
	if (before.at !== undefined && known.at !== undefined) return isOtherDate(before, known);
	return isPublished(known.status) && !isPublished(before.status);
}

/** A date that is not known says nothing. */
function isOtherDate(before: Known, known: Known): boolean {
	return before.at !== undefined && known.at !== undefined && before.at !== known.at;
}
