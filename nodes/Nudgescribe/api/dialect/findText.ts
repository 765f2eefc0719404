import { ALSO } from '../names';
import { plainName } from './envelope';
import { Fields } from './fields';
import type { Found } from './fields';
import { findOne } from './finding';
import type { Mapping } from './mapping';
import { isGoodWord } from './marks';

/**
 * @param name of the text in the contract
 * @param isIt whether a text can be what is looked for
 * @returns the text: the mapping's, the contract's, one under a name that means the same, or the only one that can be it;
 * '' for null under the first two names
 * @throws Unclear where it can't be told
 */
export function findText(
	payload: unknown,
	name: string,
	mapping: Mapping,
	envelope: string[],
	isIt: (text: string) => boolean,
): string {
	const also = new Set([name, ...(ALSO[name] ?? [])].map(plainName));
	const isText = ({ value, name: called }: Found) =>
		typeof value === 'string' && !envelope.includes(called);
	const can = (field: Found) =>
		isText(field) && isIt(String(field.value)) && !isGoodWord(String(field.value));
	const { value } = findOne({
		fields: new Fields(payload),
		mapping,
		name,
		wanted: `a text '${name}'`,
		fits: (one) => one === null || typeof one === 'string',
		kinds: [
			{ has: (field) => can(field) && also.has(plainName(field.name)) },
			{ has: can, isGuess: true },
		],
		mayBe: isText,
	});
	return String(value ?? '');
}
