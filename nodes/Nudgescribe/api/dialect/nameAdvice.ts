import type { Entries, Mapping } from './mapping';
import { isGoodWord } from './marks';
import type { Suggested } from './suggestions';
import type { No } from './verdict';

/** It is of no use to who runs just that. */
export const OTHER_NAMES =
	"If Nudgescribe reports something as missing that is filled in here, your account may use another name for it: run 'Check Setup' of the resource Account.";

/** The same, where something is not there. */
export const OTHER_FORM =
	"If it is there, your account may want its ID in another form: run 'Check Setup' of the resource Account.";

/** Meanings of a refusal of what was sent. */
const OF_CONTENT = [400, 401, 422];

/** @returns what helps where a refusal may come from how the account differs, as sentences */
export function adviceOnNames(
	{ meaning, code, said, isByCodeAlone }: No,
	suggested: Suggested | undefined,
	mapping: Mapping,
): string[] {
	const sentences = suggested ? wordsOfNames(suggested, mapping) : [];
	if (!suggested && OF_CONTENT.includes(meaning)) sentences.push(OTHER_NAMES);
	if (!suggested && meaning === 404) sentences.push(OTHER_FORM);
	// With this in the credential, each of these codes is a yes: it is offered only where no words speak against it.
	if (isByCodeAlone && code !== undefined && (said === '' || isGoodWord(said))) {
		const line = mapping.lineWith({ code: { success: [code] } });
		sentences.push(
			`If code ${code} means success in your account, enter ${line} in 'API Mapping' of the credential.`,
		);
	}
	return sentences;
}

/** What is only likely is said as that, so that a person can judge it. */
function wordsOfNames(
	{ entries, unknown, candidates, allowed, prefixes }: Suggested,
	mapping: Mapping,
): string[] {
	const asked = candidates.map(
		({ accountName, contractNames }) =>
			`Nudgescribe asks for '${accountName}', which may be its name for ${contractNames.join(' or ')}.`,
	);
	const taken = allowed.map(
		({ contractName, allowed: values }) =>
			`Nudgescribe takes other values for ${contractName}: ${values.join(', ')}.`,
	);
	const isLikely = Object.keys(entries).length > 0;
	const open = Object.fromEntries(unknown.map((name) => [name, { send: 'its name there' }]));
	const enter = isLikely
		? `${seeming(entries)}: enter ${mapping.lineWith(entries)} in 'API Mapping' of the credential.`
		: `If you know what your account calls ${unknown.join(' and ')}, enter ${mapping.lineWith(open)} in 'API Mapping' of the credential.`;
	const isLine = isLikely || unknown.length > 0;
	const without = isLine
		? []
		: Object.entries(prefixes).map(([name, { prefix = '' }]) => withoutIt(name, prefix, mapping));
	const isTold = isLine || without.length > 0;
	const checkSetup = `${isTold ? 'Or run' : 'Run'} 'Check Setup' of the resource Account.`;
	return [...asked, ...taken, ...(isLine ? [enter] : []), ...without, checkSetup];
}

function seeming(entries: Entries): string {
	const isNamed = Object.values(entries).some(({ send }) => send !== undefined);
	return isNamed
		? 'Your account seems to use other names'
		: 'Your account seems to want this in another form';
}

function withoutIt(name: string, prefix: string, mapping: Mapping): string {
	const line = mapping.lineWith({ [name]: { prefix } });
	return `If Nudgescribe wants this ID without '${prefix}' before it, enter ${line} in 'API Mapping' of the credential.`;
}
