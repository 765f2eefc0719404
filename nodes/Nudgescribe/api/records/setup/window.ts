import { ALSO } from '../../names';
import type { AccountMapping } from '../../dialect/accountMapping';
import type { BodyOf } from '../../endpoints';
import type { Trial } from '../../http/trial';
import { readCampaigns } from '../campaigns';
import type { Campaign } from '../campaign';
import { guessesFor, guessesOf } from './guesses';
import { Failed } from './learn';
import type { Log, Step } from './log';
import { joinedLike } from './spellings';

type Window = BodyOf<'POST /v1/campaign/all'>;

const endpoint = 'POST /v1/campaign/all';
const AFTER: Step = { title: 'Campaigns published after a day', endpoint };
const BEFORE: Step = { title: 'Campaigns published before a day', endpoint };

/**
 * No campaign was published then: one that comes all the same shows that the day was not understood. Each day is asked for by
 * itself: of two, one that is passed over would not show.
 */
const FAR_AHEAD = { start_date: '2099-01-01' };
const LONG_AGO = { end_date: '1970-01-02' };

/**
 * Finds out how the days of a window are sent.
 * @param campaigns of the account
 * @returns how the account differs, the days among it where they are understood
 */
export async function learnWindow(
	trial: Trial,
	campaigns: Campaign[],
	log: Log,
): Promise<AccountMapping> {
	const after = await learnDay(trial, AFTER, FAR_AHEAD, log);
	const before = await learnDay(trial.under(after), BEFORE, LONG_AGO, log);
	const [published] = campaigns.filter(({ id, publishedAt }) => id !== '' && DAY.test(publishedAt));
	if (!published || (await isIn(trial.under(before), published))) return before;
	for (const step of [AFTER, BEFORE]) log.fail(step, NOT_FOUND);
	return trial.account;
}

async function learnDay(
	trial: Trial,
	step: Step,
	window: Window,
	log: Log,
): Promise<AccountMapping> {
	const [name = ''] = Object.keys(window);
	const way = await log.step(trial, step, {
		read: async (under) => await readCampaigns(under, window),
		goOn: async ({ account }, campaigns: Campaign[]) =>
			await Promise.resolve({ account, isBorneOut: campaigns.length === 0 }),
		guesses: (under, error) => [
			...matesOf(under),
			...(error ? guessesFor(error, under) : guessesOf(endpoint, name, under)),
		],
	});
	if (way instanceof Failed) return trial.account;
	if (way.isSure) return way.account;
	log.fail(step, OTHER_DAYS);
	return trial.account;
}

const OTHER_DAYS =
	'Nudgescribe also returns campaigns of other days: it may use another name for the day, or ignore it.';
const NOT_FOUND =
	'Nudgescribe does not return a campaign that was published on the days asked for.';

/** Both days are called alike: `from` goes with `to`. */
function matesOf({ account }: Trial): AccountMapping[] {
	const { send } = account.at(endpoint).of('start_date');
	const [starts = [], ends = []] = ['start_date', 'end_date'].map((name) => [
		name,
		...(ALSO[name] ?? []),
	]);
	const mates = starts.flatMap((start, at) => joinedLike(send ?? '', start, ends[at] ?? '') ?? []);
	return mates.map((mate) => account.with(endpoint, { end_date: { send: mate } }));
}

const DAY = /^\d{4}-\d\d-\d\d/;
/** In ms. */
const ONE_DAY = 86_400_000;

/** Whether a campaign comes for the days around the one on which it was published, wherever that is. */
async function isIn(trial: Trial, { id, publishedAt }: Campaign): Promise<boolean> {
	const day = Date.parse(publishedAt.slice(0, '2026-11-24'.length));
	const [start_date = '', end_date = ''] = [day - ONE_DAY, day + ONE_DAY].map((time) =>
		new Date(time).toISOString().slice(0, '2026-11-24'.length),
	);
	const found = await readCampaigns(trial, { start_date, end_date }).catch(() => undefined);
	// Where it is refused, the days themselves have said what there is to say.
	return found?.some((one) => one.id === id) ?? true;
}
