import ts from 'typescript';
import { Cases } from './cases.cts';
import { Mentions } from './mentions.cts';
import { eachNode, Program, valueOf } from './program.cts';
import { distinct, distinctTexts, lettersIn, sentencesIn } from './covered.cts';
import { HOLE } from './texts.cts';
import { Wording } from './wording.cts';

/** An error of the node. */
export interface Told {
	/** where it comes up: a file of the package */
	path: string;
	/** as it is told, with holes for what only a run knows */
	message: string;
	/** what is said besides: sentences that can be among it */
	description: string;
}

/** So many letters at least are known of a message: one that is nothing but what another one says has none. */
const LEAST_LETTERS = 6;
/** How often a request was tried is of no use before that. */
const OF_TRIES = /^It was tried [^.]*\.$/;
/** Words that were made elsewhere are told there, with their own advice. */
const PASSED_ON = /\bwords\.message\)*$/;
/** The end of a list of what only a run knows says nothing by itself. */
const OF_LIST = /^(\p{Ll}|… and )/u;
/** What begins the message of an error about a file that is uploaded. */
const FILE_BEGIN = "The file '…' in the input field '…' ";

/**
 * @param program the sources; those of the nodes and the credential when they are not given
 * @returns all errors that they tell, as they stand there
 */
export function errorsTold(program = new Program()): Told[] {
	const mentions = new Mentions(program);
	const wording = new Wording(program, mentions);
	const cases = new Cases(program, mentions);
	const told: Told[] = [];
	for (const file of program.files) {
		const found: Told[] = [];
		eachNode(file, (node) => {
			const words = wordsAt(program, node);
			if (!words) return;
			const { message, description, begin = '' } = words;
			const all = description ? [message, description] : [message];
			for (const given of cases.at(node, all)) {
				const advice = sentencesOf(description ? wording.of(description, given) : []);
				for (const text of wording.of(message, given)) {
					const whole = tidy(begin + text);
					if (isKnown(text) && whole !== FILE_BEGIN + HOLE)
						found.push({ path: program.pathOf(node), message: whole, description: advice });
				}
			}
		});
		told.push(...distinct(found));
	}
	return told.filter((one) => !told.some((other) => isBetter(other, one)));
}

/** Of the same message in several files, the one is made there that has the least said of it, and no hole at its end. */
function isBetter(one: Told, other: Told): boolean {
	const isOpen = ({ description }: Told) => description === '' || /…\.?$/.test(description);
	if (one.message !== other.message || isOpen(one)) return false;
	return isOpen(other) || one.description.length < other.description.length;
}

/** Where an error gets its words. */
interface Source {
	message: ts.Expression;
	description?: ts.Expression | undefined;
	/** what stands before the message */
	begin?: string;
}

/** @returns the words of an error: it is made there, or they are prepared for one */
function wordsAt(program: Program, node: ts.Node): Source | undefined {
	if (ts.isNewExpression(node)) return wordsOfNew(program, node);
	if (!ts.isObjectLiteralExpression(node)) return undefined;
	const { message, description, says, wayOut } = fieldsOf(node);
	if (message && description)
		return PASSED_ON.test(message.getText()) ? undefined : { message, description };
	return says && wayOut ? { message: says, description: wayOut, begin: FILE_BEGIN } : undefined;
}

function fieldsOf(node: ts.ObjectLiteralExpression): Record<string, ts.Expression | undefined> {
	const { properties } = node;
	return Object.fromEntries(properties.map((one) => [one.name?.getText() ?? '', valueOf(one)]));
}

/** Errors for people have a level, in n8n; JavaScript's own have none. */
function wordsOfNew({ checker }: Program, node: ts.NewExpression): Source | undefined {
	const isError = checker.getPropertyOfType(checker.getTypeAtLocation(node), 'level') !== undefined;
	const args = [...(node.arguments ?? [])];
	const isText = (one: ts.Expression | undefined) =>
		one && (checker.getTypeAtLocation(one).flags & ts.TypeFlags.StringLike) !== 0;
	const at = args.findIndex(isText);
	const message = args[at];
	if (!isError || !message) return undefined;
	const options = args.find(ts.isObjectLiteralExpression);
	const next = isText(args[at + 1]) ? args[at + 1] : undefined;
	return { message, description: options ? fieldsOf(options)['description'] : next };
}

/** Names of an API and of files are holes too: there are as many as there are accounts. */
function tidy(text: string): string {
	return text
		.replace(/'[a-z_]+'|'[^'\s]*…[^'\s]*'/g, `'${HOLE}'`)
		.replace(/…(…|\s…)*/g, HOLE)
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether a text says something by itself: it is no code, and not what follows the words of another one. */
function isKnown(text: string): boolean {
	return lettersIn(text) >= LEAST_LETTERS && text.includes(' ') && !/^…\s*[.:]/.test(text);
}

/** @returns each sentence once that is among some texts */
function sentencesOf(texts: string[]): string {
	const all = texts.flatMap((text) => sentencesIn(tidy(text)));
	const known = all.map((text) => text.replace(/^…\s+(?=\p{Lu})/u, ''));
	const useful = known.filter(
		(text) => lettersIn(text) >= LEAST_LETTERS && !OF_TRIES.test(text) && !OF_LIST.test(text),
	);
	return distinctTexts(useful).join(' ');
}
