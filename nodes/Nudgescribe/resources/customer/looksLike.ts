/** In characters: what is longer is no date and no number that was written for people. */
const LONGEST = 40;

/** So a spreadsheet shows a number that is too long for its column, and so it comes out of it: its last digits are gone. */
const SHORT_FORM = /^[+-]?\d(?:[.,]\d+)?e\+\d{2,3}$/i;

/** What JavaScript makes of an object in a text. */
const OBJECT_AS_TEXT = '[object Object]';

/** What a date looks like that was handed on in another way, and what makes a day of it in n8n. */
const DATES: Array<[looks: RegExp, advice: string]> = [
	[
		/^[1-9]\d{4}(\.\d+)?$/,
		"It looks like the number that a spreadsheet has for a day. {{ DateTime.fromISO('1899-12-30').plus({ days: $json.day }).toISODate() }} makes a date of it.",
	],
	[
		/^-?\d{9,10}$/,
		'It looks like the seconds since 1970. {{ DateTime.fromSeconds(Number($json.day)).toISODate() }} makes a date of them.',
	],
	[
		/^-?\d{12,13}$/,
		'It looks like the milliseconds since 1970. {{ DateTime.fromMillis(Number($json.day)).toISODate() }} makes a date of them.',
	],
	[
		/^(19|20)\d{6}$/,
		"{{ DateTime.fromFormat(String($json.day), 'yyyyMMdd').toISODate() }} makes a date of it.",
	],
	[/^\d{4}-\d{2}-\d{2}/, 'There is no such day, or no such time.'],
	[
		/\d.*[./ -]/,
		"If it is a date that is written in another way, {{ DateTime.fromFormat($json.day, 'dd.MM.yyyy').toISODate() }} makes one of it, with letters that say how it is written.",
	],
];

/** @returns what a text is that stands for something else, which is lost in it; undefined for a text that says what it means */
export function lostIn(text: string): string | undefined {
	const plain = text.length > LONGEST ? '' : text.trim();
	if (SHORT_FORM.test(plain)) {
		return "It looks like a spreadsheet's short form of a long number, whose last digits are gone. Let the column hold text there, and export it again.";
	}
	return plain === OBJECT_AS_TEXT
		? 'An expression has put an object into a text. Choose one of its values, such as {{ $json.address.city }}.'
		: undefined;
}

/**
 * @param value that is not what a text field takes
 * @returns what it looks like, and what to do
 */
export function adviceForText(value: unknown): string {
	if (typeof value === 'string') return lostIn(value) ?? '';
	if (typeof value === 'number') {
		return Number.isFinite(value)
			? 'Numbers of more than 15 digits lose their last digits in n8n. Have the node before this one pass it on as text.'
			: 'An expression could not work it out.';
	}
	if (Array.isArray(value)) {
		return "It is a list. {{ $json.tags.join(', ') }} makes a text of one.";
	}
	return 'It is an object. Choose one of its values, such as {{ $json.address.city }}.';
}

/** The same for a value that is no date. */
export function adviceForDate(value: unknown): string {
	const text = shortText(value);
	return DATES.find(([looks]) => looks.test(text))?.[1] ?? '';
}

/** The same for a value that is no number. */
export function adviceForNumber(value: unknown): string {
	if (typeof value === 'boolean') return '{{ $json.value ? 1 : 0 }} makes a number of it.';
	const text = shortText(value);
	const lost = lostIn(text);
	if (lost !== undefined) return lost;
	const ways = readingsOf(text).map(
		({ steps, number }) => `{{ $json.value${steps} }} makes ${number} of it`,
	);
	return ways.length === 0
		? ''
		: `It looks like a number that is written for people: ${ways.join(', ')}.`;
}

function shortText(value: unknown): string {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text.length > LONGEST ? '' : text;
}

/** Digits with marks between them, a sign before them, and a currency or a percent sign at one end. */
const FOR_PEOPLE = /^-?(?:[\p{Sc}\p{L}]{1,5}\s*)?-?[\d.,'’_\s]*\d(?:\s*[\p{Sc}\p{L}%]{1,5})?$/u;

const POINTS = ".replaceAll('.', '')";
const COMMAS = ".replaceAll(',', '')";
const COMMA = ".replace(',', '.')";

/** @returns what makes a number of a text that is written for people, and the number; two where it may be either */
function readingsOf(text: string): Array<{ steps: string; number: string }> {
	if (!FOR_PEOPLE.test(text)) return [];
	const bare = text.replace(/[^\d.,-]/g, '');
	const begin = bare === text ? '' : ".replace(/[^\\d.,-]/g, '')";
	const readings = stepsFor(bare).map((steps) => ({
		steps: begin + steps.join(''),
		number: steps.reduce(apply, bare),
	}));
	return readings.filter(({ number }) => /^-?\d+(\.\d+)?$/.test(number));
}

/** What is before the last mark is in thousands; a single comma may be either. */
function stepsFor(bare: string): string[][] {
	const commas = bare.split(',').length - 1;
	const points = bare.split('.').length - 1;
	if (commas > 0 && points > 0) {
		return [bare.lastIndexOf(',') > bare.lastIndexOf('.') ? [POINTS, COMMA] : [COMMAS]];
	}
	if (commas === 1) return /,\d{3}$/.test(bare) ? [[COMMA], [COMMAS]] : [[COMMA]];
	if (commas > 1) return [[COMMAS]];
	return points > 1 ? [[POINTS]] : [[]];
}

function apply(text: string, step: string): string {
	if (step === COMMA) return text.replace(',', '.');
	return text.replaceAll(step === POINTS ? '.' : ',', '');
}
