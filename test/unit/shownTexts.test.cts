import { NudgescribeApi } from '../../credentials/NudgescribeApi.credentials.ts';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';

/** What a description shows beside labels, with the place where it stands. */
interface ShownText {
	place: string;
	kind: string;
	text: string;
}

/** In characters: n8n's tooltips and notices stay readable up to here. */
const MOST = 120;

const kinds = ['description', 'hint', 'placeholder', 'action'];

/** All texts in a description: of fields in collections and of choices, too. */
function textsIn(value: unknown, place = ''): ShownText[] {
	if (typeof value !== 'object' || value === null) return [];
	const entries: Array<[string, unknown]> = Object.entries(value);
	const of = (name: string) => entries.find(([key]) => key === name)?.[1];
	const called = [...shownWith(of('displayOptions')), of('name')].filter(
		(one) => typeof one === 'string',
	);
	const here = [place, ...called].filter(Boolean).join('/');
	const own = of('type') === 'notice' ? [...kinds, 'displayName'] : kinds;
	return entries.flatMap(([key, inner]) => {
		if (key === 'displayOptions') return [];
		if (typeof inner !== 'string') return textsIn(inner, here);
		return own.includes(key) ? [{ place: here, kind: key, text: inner }] : [];
	});
}

function shownWith(displayOptions: unknown): unknown[] {
	const { show } = (displayOptions ?? {}) as { show?: Record<string, unknown[]> };
	return [...(show?.resource ?? []), ...(show?.operation ?? [])];
}

/** Words that a native speaker would not write there. */
const odd = /\b(?:kind of|of yours|hang on|hangs on|have to be had|at its end|as it is wanted)\b/i;

/** What is of the wire, and means nothing to the person who fills in a form. */
const jargon = /\b(?:endpoint|header|payload|query string|request body|status code)s?\b/i;

const rules: Record<string, (text: ShownText) => boolean> = {
	[`is longer than ${MOST} characters`]: ({ text }) => text.length > MOST,
	'has odd words': ({ text }) => odd.test(text),
	'has words of the wire': ({ text }) => jargon.test(text),
	'has blanks too many': ({ text }) => text !== text.trim() || /\s{2}/.test(text),
	'does not begin with a capital letter': ({ kind, text }) =>
		kind !== 'placeholder' && !/^(?:[A-Z]|https:|$)/.test(text),
	'is neither an example nor an order': ({ kind, text }) =>
		kind === 'placeholder' && !/^(?:e\.g\. |Add |Select |nathan@)/.test(text),
	'is empty': ({ text }) => text === '',
};

function broken(texts: ShownText[]): string[] {
	return Object.entries(rules).flatMap(([rule, breaks]) =>
		texts.filter(breaks).map(({ place, text }) => `${place}: '${text}' ${rule}`),
	);
}

const shown = [
	{ name: 'the node', from: new Nudgescribe().description, least: 300 },
	{ name: 'the trigger', from: new NudgescribeTrigger().description, least: 10 },
	{ name: 'the credential', from: new NudgescribeApi().properties, least: 10 },
];

test.each(shown)('the texts of $name are short, plain English', ({ from, least }) => {
	const texts = textsIn(from);
	expect(texts.length).toBeGreaterThan(least);
	expect([...new Set(broken(texts))]).toEqual([]);
});

test('a text that breaks a rule would be noticed, wherever it stands', () => {
	const long = `Long${'er'.repeat(MOST)}`;
	const inside = { name: 'inside', placeholder: 'a value', description: 'Any kind of  payload' };
	const show = { resource: ['campaign'], operation: ['get'] };
	const fields = [
		{
			name: 'all',
			displayOptions: { show },
			options: [inside, { name: 'one', description: long }],
		},
		{ name: 'warning', type: 'notice', displayName: `${long}.` },
		{ name: 'field', type: 'string', displayName: long, hint: '' },
	];
	expect(broken(textsIn(fields))).toEqual([
		`campaign/get/all/one: '${long}' is longer than 120 characters`,
		`warning: '${long}.' is longer than 120 characters`,
		"campaign/get/all/inside: 'Any kind of  payload' has odd words",
		"campaign/get/all/inside: 'Any kind of  payload' has words of the wire",
		"campaign/get/all/inside: 'Any kind of  payload' has blanks too many",
		"campaign/get/all/inside: 'a value' is neither an example nor an order",
		"field: '' is empty",
	]);
});
