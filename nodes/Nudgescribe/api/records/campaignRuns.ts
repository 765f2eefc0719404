import type { IDataObject } from 'n8n-workflow';
import type { Reader } from '../http/reader';
import { mapInTurns } from '../inTurns';

/**
 * @param number of the run; undefined for the latest one
 * @returns the run of a campaign as the API sends it, or undefined when there is none
 * @throws Unclear where it can't be told which run has which number; a single run is the latest one anyway
 */
export async function findRun(
	api: Reader,
	campaignId: string,
	number: number | undefined,
): Promise<IDataObject | undefined> {
	const answer = await api.read('POST /v1/campaign/rerun/history', { campaign_id: campaignId });
	const runs = answer.list('runs');
	if (number === undefined && runs.length < 2) return runs[0];
	const columns = answer.columns(runs, 'runs');
	const numbers = await mapInTurns(runs, (run) => Number(columns.id(run)));
	// The documents say 'newest first', but the number tells it for sure.
	const wanted = number ?? numbers.reduce((one, other) => Math.max(one, other || 0), 0);
	return runs[numbers.indexOf(wanted)];
}
