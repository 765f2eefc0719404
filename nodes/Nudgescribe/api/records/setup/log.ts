import type { AccountMapping } from '../../dialect/accountMapping';
import { OTHER_FORM, OTHER_NAMES } from '../../dialect/nameAdvice';
import { CHECK_SETUP, Unclear } from '../../dialect/unclear';
import type { Endpoint } from '../../endpoints';
import { TooManyRequests } from '../../http/trial';
import type { Trial } from '../../http/trial';
import { codesIn } from './guesses';
import { Failed, learn } from './learn';
import type { Attempt, Way } from './learn';

/** What is tried of an account: each thing has a name for who reads the result. */
export interface Step {
	title: string;
	endpoint: Endpoint;
}

/** Why a step gave nothing. */
export interface Problem {
	kind: 'refused' | 'not understood' | 'not tried';
	/** of the API, where it refused */
	words: string;
}

/** What came of a step. */
export interface Result extends Step {
	problem?: Problem;
	/** how the account differs, as far as this step knows */
	account?: AccountMapping;
	/** whether what was learned may be something else */
	isGuess: boolean;
}

/** How far one got: what was learned, and whether it bears out what came before. */
export interface Progress {
	account: AccountMapping;
	isBorneOut: boolean;
}

/** Keeps what came of each step; of one that is done again, what came last. */
export class Log {
	private readonly byTitle = new Map<string, Result>();

	/** The names under which records have things, by endpoint, and then by the names of the contract. */
	readonly found = new Map<Endpoint, Map<string, string>>();

	/** Single names that may be something else, of steps that are sure otherwise. */
	readonly guessed: Array<{ endpoint: Endpoint; name: string }> = [];

	get results(): Result[] {
		return [...this.byTitle.values()];
	}

	/** Whether something did not work. */
	get hasProblems(): boolean {
		return this.results.some(({ problem }) => problem !== undefined);
	}

	/** @returns how it worked, or what was learned where it did not, which is noted */
	async step<Value>(
		trial: Trial,
		step: Step,
		attempt: Attempt<Value>,
	): Promise<Way<Value> | Failed> {
		// What is tried first stands first.
		this.skip([step], 'It was not finished.');
		const learned = await learn(trial, {
			...attempt,
			goOn: async (under, value) => {
				const coded = under.under(withCode(under, step.endpoint));
				return (await attempt.goOn?.(coded, value)) ?? begun(coded);
			},
		});
		if (learned instanceof Failed) {
			this.note({ ...step, problem: problemOf(learned.error), isGuess: false });
		} else {
			this.note({ ...step, account: learned.account, isGuess: !learned.isSure });
		}
		return learned;
	}

	/** Notes what is wrong with a step that gave something. */
	fail(step: Step, words: string): void {
		this.note({ ...step, problem: { kind: 'not understood', words }, isGuess: false });
	}

	/** Notes that steps are not tried, and why. */
	skip(steps: Step[], words: string): void {
		for (const step of steps) {
			this.note({ ...step, problem: { kind: 'not tried', words }, isGuess: false });
		}
	}

	private note(result: Result): void {
		this.byTitle.set(result.title, result);
	}
}

/** A code that comes with what was asked for means a yes. */
function withCode(trial: Trial, endpoint: Endpoint): AccountMapping {
	const verdict = trial.lastVerdict(endpoint);
	const [code] = verdict?.type === 'no' ? codesIn(verdict) : [];
	return code ? trial.account.with(endpoint, { code }) : trial.account;
}

/** @returns where one stands before anything more is learned */
export function begun({ account }: Trial): Progress {
	return { account, isBorneOut: true };
}

/** The API's own words, and what helps besides Check Setup. */
function problemOf(error: Error): Problem {
	if (error instanceof TooManyRequests) return { kind: 'not tried', words: error.message };
	const description = 'description' in error ? String(error.description ?? '') : '';
	const more = [CHECK_SETUP, OTHER_NAMES, OTHER_FORM].reduce(
		(text, one) => text.replace(one, ''),
		description,
	);
	const words = `${error.message}. ${more.replace(/ ?(Or r|R)un 'Check Setup'[^.]*\./, '')}`.trim();
	return { kind: error instanceof Unclear ? 'not understood' : 'refused', words };
}
