import { ALSO } from '../../names';
import type { AccountMapping } from '../../dialect/accountMapping';
import type { Trial } from '../../http/trial';
import { readCampaigns } from '../campaigns';
import type { Campaign } from '../campaign';
import { guessesFor } from './guesses';
import { Failed } from './learn';
import type { Log, Progress, Step } from './log';
import { camel } from './spellings';

export const WINDOW: Step = { title: 'Dates of campaigns', endpoint: 'POST /v1/campaign/all' };

/** No campaign was published then: one that comes all the same shows that the days were not understood. */
const LONG_AGO = { start_date: '1970-01-01', end_date: '1970-01-02' };

/** Finds out how the days of a window are sent. */
export async function learnWindow(trial: Trial, log: Log): Promise<Progress> {
	const way = await log.step(trial, WINDOW, {
		read: async (under) => await readCampaigns(under, LONG_AGO),
		goOn: async (under, campaigns: Campaign[]) =>
			await Promise.resolve({ account: under.account, isBorneOut: campaigns.length === 0 }),
		guesses: (under, error) => [
			...(error ? guessesFor(error, under) : []),
			...guessesAt(under, trial.account),
		],
	});
	if (way instanceof Failed) return { account: trial.account, isBorneOut: false };
	const isLearned = way.isSure;
	if (!isLearned) {
		log.fail(
			WINDOW,
			'Nudgescribe gives campaigns of other days, too: it may call the days otherwise.',
		);
	}
	return { account: isLearned ? way.account : trial.account, isBorneOut: isLearned };
}

/** Both days are called alike in other APIs, too: `from` goes with `to`. */
function guessesAt(trial: Trial, begun: AccountMapping): AccountMapping[] {
	const { account } = trial;
	const isKnown = trial.lastOf(WINDOW.endpoint).unknown.length === 0;
	const asMoments = account.with(WINDOW.endpoint, {
		start_date: { as: 'date-time' },
		end_date: { as: 'date-time' },
	});
	// The days are called so, and may be wanted with a time.
	if (account.text !== begun.text) return isKnown ? [asMoments] : [];
	const [starts = [], ends = []] = Object.keys(LONG_AGO).map((name) => [
		name,
		...(ALSO[name] ?? []),
	]);
	const pairs = starts.flatMap((start, at) => {
		const end = ends[at] ?? '';
		const joined = [start, end].map((one) => camel(one.split('_')));
		return [joined, [start, end]];
	});
	const with2 = (start_date: object, end_date: object) =>
		begun.with(WINDOW.endpoint, { start_date, end_date });
	return [asMoments, ...pairs.map(([start, end]) => with2({ send: start }, { send: end }))];
}
