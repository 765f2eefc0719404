import type { Trial } from '../../http/trial';
import { readContent } from '../fileContent';

/** What is read of a campaign to find out how an account differs. */

/** @returns how many exported files a campaign has */
export async function countFiles(trial: Trial, campaignId: string): Promise<number> {
	const answer = await trial.read('POST /v1/messages/pages', { campaign_id: campaignId });
	return answer.count('pages', 'files');
}

/**
 * Reads a file, which is file 1 or, where there is only one, file 0.
 * @param count of the files
 * @throws RequestError where neither is there, since something else is the matter then
 */
export async function readFileText(trial: Trial, campaignId: string, count: number): Promise<void> {
	const run = { campaign_id: campaignId };
	const one = await readContent(trial, run, 1);
	if (!(one instanceof Error)) return;
	if (count > 1) throw one;
	const zero = await readContent(trial, run, 0);
	if (zero instanceof Error) throw one;
}

/** @returns whether the first file has an address, too */
export async function readFileUrl(trial: Trial, campaignId: string): Promise<boolean> {
	for (const page of [1, 0]) {
		const body = { campaign_id: campaignId, page, format: 'url' } as const;
		const answer = await trial.readIfThere('POST /v1/messages/fetch', body);
		if (!(answer instanceof Error)) return answer.text('url') !== '';
	}
	return false;
}

/** @returns the runs of a campaign */
export async function readRuns(trial: Trial, campaignId: string): Promise<number> {
	const answer = await trial.read('POST /v1/campaign/rerun/history', { campaign_id: campaignId });
	return answer.list('runs').length;
}

/** @returns the messages of a campaign's current run */
export async function readRunMessages(trial: Trial, campaignId: string): Promise<number> {
	const body = { campaign_id: campaignId };
	const answer = await trial.read('POST /v1/campaign/rerun/messages', body);
	return answer.list('messages').length;
}
