import type { Choices } from './choices.cts';

/** Something that is wrong with a field of a request, in words of the account. */
export interface ToldFinding {
	/** What the account calls the field. */
	name: string;
	/** What is wrong with it, for what is neither missing nor unknown. */
	message: string;
	kind: 'missing' | 'unknown' | 'wrong';
}

type Wording = <Finding extends ToldFinding>(findings: Finding[]) => Finding[];

const inOrder =
	(...kinds: ToldFinding['kind'][]): Wording =>
	(findings) =>
		kinds.flatMap((kind) => findings.filter((finding) => finding.kind === kind));

const missingFirst = inOrder('missing', 'unknown', 'wrong');

/** Which findings are told of. */
const told: Record<Choices['findings'], Wording> = {
	all: missingFirst,
	one: (findings) => missingFirst(findings).slice(0, 1),
	unknownFirst: (findings) => inOrder('unknown', 'missing', 'wrong')(findings).slice(0, 1),
	sentences: missingFirst,
	none: () => [],
};

/** The findings that an account tells of, in its order. */
export function toldFindings<Finding extends ToldFinding>(
	findings: Finding[],
	how: Choices['findings'],
): Finding[] {
	return told[how](findings);
}

const alone: Record<ToldFinding['kind'], (finding: ToldFinding) => string> = {
	missing: ({ name }) => `Missing required parameter: ${name}`,
	unknown: ({ name }) => `Unknown field '${name}'`,
	wrong: ({ name, message }) => `${name} ${message}`,
};

const sentences: Record<ToldFinding['kind'], (finding: ToldFinding) => string> = {
	missing: ({ name }) => `The ${name} field is required.`,
	unknown: ({ name }) => `The ${name} field is not allowed.`,
	wrong: ({ name, message }) => `The ${name} field ${message}.`,
};

function together(findings: ToldFinding[]): string {
	const listed = (kind: ToldFinding['kind']): string =>
		[...new Set(findings.filter((one) => one.kind === kind).map(({ name }) => name))].join(', ');
	const [missing, unknown] = [listed('missing'), listed('unknown')];
	return [
		...(missing === '' ? [] : [`Missing required fields: ${missing}`]),
		...(unknown === '' ? [] : [`Unknown fields: ${unknown}`]),
		...findings.filter(({ kind }) => kind === 'wrong').map(alone.wrong),
	].join('; ');
}

/** The message for what an account tells of. */
export function findingWords(findings: ToldFinding[], how: Choices['findings']): string {
	const said = toldFindings(findings, how);
	if (said.length === 0) return 'Bad request';
	if (how === 'all') return together(said);
	const wording = how === 'sentences' ? sentences : alone;
	return said.map((finding) => wording[finding.kind](finding)).join(' ');
}
