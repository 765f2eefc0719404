import type { Told } from '../errors/errors.cts';
import { sentencesIn } from '../errors/covered.cts';
import { grouped } from '../errors/groups.cts';
import { anchorOf, generatedNotice, paragraphs, sentence, table } from './markdown.cts';
import { notesOn } from './notes.cts';

/** The page that has every error of the nodes by its words. */
export function troubleshootingPage(errors: Told[]): string {
	const groups = grouped(errors);
	const notes = notesOn('troubleshooting');
	const contents = groups.map(({ heading }) => `- [${heading}](#${anchorOf(heading)})`).join('\n');
	const sections = groups.map(({ heading, errors: own }) => {
		return paragraphs(`### ${heading}`, table(['It says', 'What to do'], rowsOf(own)));
	});
	return `${paragraphs(
		'# Troubleshooting',
		generatedNotice,
		notes.get('') ?? '',
		...[...notes]
			.filter(([heading]) => heading !== '')
			.map(([heading, text]) => paragraphs(`## ${heading}`, text)),
		'## Every error by its words',
		'Search this page for a few words of the error. An … stands for what is different each time: a name, a number, or what Nudgescribe itself says.',
		contents,
		...sections,
	)}\n`;
}

/** A message of several sentences says what to do by itself, from the second one on. */
function rowsOf(errors: Told[]): string[][] {
	const rows = new Map<string, string[]>();
	for (const { message, description } of errors) {
		const [says = '', ...more] = message.split(/(?<=[^…]\.|…\.) (?=\p{Lu})/u);
		const all = [...(rows.get(says) ?? []), ...more, ...(description === '' ? [] : [description])];
		rows.set(says, [...new Set(all)]);
	}
	return [...rows].map(([says, advice]) => [says, shortened(advice.map(sentence).join(' '))]);
}

/** So many characters of advice a person reads in a row. */
const MOST_READ = 400;
const CLOSING = 'What else helps differs from case to case: the error says it.';

/** @returns advice, without its last sentences where it is too long */
function shortened(advice: string): string {
	if (advice.length <= MOST_READ) return advice;
	const sentences = sentencesIn(advice);
	const fitting = sentences.filter((_, at) => {
		return sentences.slice(0, at + 1).join(' ').length + CLOSING.length < MOST_READ;
	});
	return [...fitting, CLOSING].join(' ');
}
