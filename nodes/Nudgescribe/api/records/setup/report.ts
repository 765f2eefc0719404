import type { IDataObject } from 'n8n-workflow';
import type { AccountMapping } from '../../dialect/accountMapping';
import { ENDPOINTS } from '../../dialect/places';
import type { Endpoint } from '../../endpoints';
import type { Trial } from '../../http/trial';
import { DOCUMENTED, NAMES } from '../../names';
import { CampaignSide } from './campaignSide';
import { CustomerSide } from './customerSide';
import type { Result } from './log';
import type { Learned } from './setup';
import { wordsOf } from './entryWords';
import { guessedForWrites } from './writes';

/** The endpoints that change nothing. */
const WITHOUT_CHANGES: Endpoint[] = [
	...[...CustomerSide.steps, ...CampaignSide.steps].map(({ endpoint }) => endpoint),
	'POST /v1/campaign/all',
];

/**
 * @param trial under the mapping of the credential
 * @returns what a person is told: whether the credential is ready, and what to paste into it
 */
export function reportOf(trial: Trial, { account, log }: Learned): IDataObject {
	const { account: before } = trial;
	const guesses = guessedForWrites(trial.under(account), log.found);
	const after = guesses.reduce(
		(latest, { endpoint, entries }) => latest.with(endpoint, entries),
		account,
	);
	const endpoints = log.results.map((result) => lineOf(result, before));
	const isDone = after.text === before.text;
	const areAllGood = endpoints.every(({ result }) => result === 'works' || result === 'not tried');
	const unsure = new Set(
		log.results.filter(({ isGuess }) => isGuess).map(({ endpoint }) => endpoint),
	);
	const learned = changesOf(before, account);
	const isGuess = ({ endpoint, name }: Change) =>
		unsure.has(endpoint) ||
		log.guessed.some((one) => one.endpoint === endpoint && one.name === name);
	return {
		ready: isDone && areAllGood,
		whatToDo: whatToDo(isDone, endpoints),
		apiMapping: after.text,
		endpoints,
		certain: learned.filter((one) => !isGuess(one)).map(({ words }) => words),
		guessed: [
			...new Set([
				...learned.filter(isGuess).map(({ words }) => words),
				...guesses.flatMap(({ entries }) => wordsOf(entries)),
			]),
		],
		unknown: unknownIn(after),
	};
}

interface Line extends IDataObject {
	name: string;
	endpoint: string;
	result: 'works' | 'works with the mapping' | 'refused' | 'not understood' | 'not tried';
	words?: string;
}

function lineOf({ title, endpoint, problem, account }: Result, before: AccountMapping): Line {
	const result =
		problem?.kind ?? (isAsBefore(endpoint, before, account) ? 'works' : 'works with the mapping');
	return { name: title, endpoint, result, ...(problem && { words: problem.words }) };
}

/** Whether nothing that was learned counts at an endpoint. */
function isAsBefore(endpoint: Endpoint, before: AccountMapping, after = before): boolean {
	const { send, read } = NAMES[endpoint];
	const said = (account: AccountMapping) =>
		[...send, ...read].map((name) => JSON.stringify(account.at(endpoint).of(name)));
	return said(before).join() === said(after).join();
}

function whatToDo(isDone: boolean, endpoints: Line[]): string {
	const bad = endpoints.filter(({ result }) => result === 'refused' || result === 'not understood');
	const names = bad.map(({ name }) => `'${name}'`).join(', ');
	const left =
		bad.length === 0
			? ''
			: `Not all could be read: see what is said of ${names} in endpoints. Where Nudgescribe does not say which names it expects, ask its support for them.`;
	if (!isDone) return `${PASTE} ${left}`.trim();
	return bad.length === 0 ? 'The credential is ready: there is nothing to change in it.' : left;
}

const PASTE =
	"Open the credential, put the text of apiMapping in place of all that is in 'API Mapping', and save. Then execute this step again.";

/** What one mapping says of a name at an endpoint, and the other one does not. */
interface Change {
	endpoint: Endpoint;
	name: string;
	words: string;
}

/** @returns what the later mapping says, and the earlier one does not */
function changesOf(before: AccountMapping, after: AccountMapping): Change[] {
	const known = new Set<string>();
	return ENDPOINTS.flatMap((endpoint) => {
		const { send, read } = NAMES[endpoint];
		return [...new Set([...send, ...read])].flatMap((name) => {
			const entry = after.at(endpoint).of(name);
			const isSame = JSON.stringify(entry) === JSON.stringify(before.at(endpoint).of(name));
			const [words = ''] = isSame ? [] : wordsOf({ [name]: entry });
			if (words === '' || known.has(words)) return [];
			known.add(words);
			return [{ endpoint, name, words }];
		});
	});
}

/** The names that only a change shows, for which nothing is said yet. */
function unknownIn(account: AccountMapping): IDataObject {
	const onlyWritten = ENDPOINTS.filter((endpoint) => !WITHOUT_CHANGES.includes(endpoint));
	const read = new Set(WITHOUT_CHANGES.flatMap((endpoint) => NAMES[endpoint].send));
	const requests = onlyWritten.flatMap((endpoint) => {
		const names = NAMES[endpoint].send.filter(
			(name) =>
				!read.has(name) &&
				!DOCUMENTED.includes(name) &&
				account.at(endpoint).of(name).send === undefined,
		);
		return names.length === 0 ? [] : [{ endpoint, names: names.join(', ') }];
	});
	return { whatToDo: ON_A_CHANGE, requests };
}

const ON_A_CHANGE =
	"Nothing to do now: only a change shows what your account calls these. If Nudgescribe misses one, the error gives the text for 'API Mapping'.";
