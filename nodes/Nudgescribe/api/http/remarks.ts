import { inWords } from '../dialect/duration';
import type { Guesses } from '../dialect/mapping';

/** In ms: nobody asks why a run took a few seconds longer. */
const NOT_WORTH_TELLING = 5000;

/** A person reads no more of them in a sentence. */
const MOST_GUESSES = 3;

/** In characters: an API may call something as it likes. */
const LONGEST_NAME = 100;

/** What a person should know of the requests of an execution, though they went well. */
export class Remarks implements Guesses {
	/** what was read, by what it was taken for */
	private readonly guesses = new Map<string, string>();

	private areGuessesTold = true;

	/** in ms, how long requests waited because the API had too much to do */
	private waited = 0;

	private waitsUntil = 0;

	guessed(name: string, found: string): void {
		this.guesses.set(name, found.slice(0, LONGEST_NAME));
	}

	/** What a trial guesses is told in its report. */
	leaveOutGuesses(): void {
		this.areGuessesTold = false;
	}

	/**
	 * A request waits since the API had too much to do; what several wait at the same time is one wait.
	 * @param wait in ms from now
	 */
	waits(wait: number, now = Date.now()): void {
		const until = now + wait;
		this.waited += Math.max(0, until - Math.max(now, this.waitsUntil));
		this.waitsUntil = Math.max(this.waitsUntil, until);
	}

	/** One sentence or two for each thing that there is to say. */
	get texts(): string[] {
		return [...this.onGuesses(), ...this.onWaits()];
	}

	private onGuesses(): string[] {
		if (!this.areGuessesTold || this.guesses.size === 0) return [];
		const pairs = [...this.guesses].map(([name, found]) => `'${found}' as '${name}'`);
		const more = pairs.length - MOST_GUESSES;
		const all = `${pairs.slice(0, MOST_GUESSES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
		return [
			`Nudgescribe's answer was read by a guess, since nothing else fits: ${all}. Check the output. If it is wrong, run 'Check Setup' of the resource Account, and put what it finds into 'API Mapping' of the credential.`,
		];
	}

	private onWaits(): string[] {
		if (this.waited <= NOT_WORTH_TELLING) return [];
		return [
			`Nudgescribe had too much to do, so requests waited ${inWords(this.waited)} in all. Run this at a quieter time, or lower 'Requests at Once' in the options.`,
		];
	}
}
