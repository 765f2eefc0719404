import type { Entries, Entry } from './mapping';
import type { Choice } from './suggestComplaints';
import type { Sent } from './suggestPairs';

/** What an ID begins with, that requests may have to go without. */
const PREFIX = /^[a-z]{1,12}[_:./-](?=[\w-]+$)/i;
/** Of these, an ID is seldom made where it is asked for as a whole; names and UUIDs have hyphens and points. */
const UNUSUAL_PREFIX = /[:/]$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DIGITS = /^\d{1,15}$/;

const OF_NUMBER =
	/\b(must|should|has to|needs to|expected|is not)\b.{0,20}\b(number|integer|int|numeric)\b/i;
const OF_MOMENT = /\bdate and time\b|\bdate-?time\b|\btimestamp\b/i;
const OF_NOTHING_THERE =
	/\b(not found|no such|unknown|invalid|does ?n[o']t exist|does not exist)\b/i;

/** @returns what an ID seems to begin with, that may be no part of it; undefined where it begins with nothing of the kind */
export function prefixOf(value: string): string | undefined {
	return PREFIX.exec(value)?.[0];
}

/** @returns the forms in which a refusal asks for what was sent: an ID as a number, a day as a moment */
export function formsFor(sent: Sent[], choices: Choice[]): Entries {
	const formed = sent.flatMap((one): Array<[string, Entry]> => {
		const form = choices
			.filter((choice) => isAbout(choice, one))
			.flatMap((choice) => formIn(choice, one) ?? []);
		return form.slice(0, 1).map((entry) => [one.contractName, entry]);
	});
	return Object.fromEntries(formed);
}

function isAbout({ about, words }: Choice, { sentAs }: Sent): boolean {
	return about === undefined ? words.split(/[^\p{L}\p{N}_-]+/u).includes(sentAs) : about === sentAs;
}

function formIn({ words }: Choice, { value }: Sent): Entry | undefined {
	if (typeof value !== 'string') return undefined;
	if (DAY.test(value)) return OF_MOMENT.test(words) ? { as: 'date-time' } : undefined;
	const prefix = prefixOf(value);
	const bare = prefix === undefined ? value : value.slice(prefix.length);
	if (!DIGITS.test(bare) || !OF_NUMBER.test(words)) return undefined;
	return { ...(prefix !== undefined && { prefix }), as: 'number' };
}

/** @returns what requests may have to go without, by the IDs that a refusal repeats as such that are not there */
export function prefixesFor(sent: Sent[], choices: Choice[]): Entries {
	const words = choices.map((choice) => choice.words).filter((text) => OF_NOTHING_THERE.test(text));
	const found = sent.flatMap(({ contractName, value }): Array<[string, Entry]> => {
		const prefix = typeof value === 'string' ? prefixOf(value) : undefined;
		const isIt = prefix !== undefined && UNUSUAL_PREFIX.test(prefix);
		return isIt && words.some((text) => text.includes(String(value)))
			? [[contractName, { prefix }]]
			: [];
	});
	return Object.fromEntries(found);
}
