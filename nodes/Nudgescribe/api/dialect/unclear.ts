import { OperationalError } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';
import type { Fields, Found } from './fields';
import type { Filled, Mapping } from './mapping';
import { ITSELF } from './path';

const MOST_SHOWN = 12;
/** In characters: a longer path is not offered, since it could not be pasted. */
const LONGEST_PATH = 100;

const WHERE = "in 'API Mapping' of the credential";
/** The last sentence of what is told: it is of no use to who runs just that. */
export const CHECK_SETUP =
	"Or run 'Check Setup' of the resource Account, which finds out what it can.";

/** What is not clear in an answer. */
export interface Question {
	/** how it begins: what is the matter */
	message: string;
	/** all that there is */
	fields: Fields;
	mapping: Mapping;
	/** the name in the contract */
	name: string;
	/** those fields that can be it, the likeliest first */
	candidates: Found[];
	alternative?: Filled | undefined;
}

/** An answer in which something can't be told: Check Setup tries the candidates, the likeliest first. */
export class Unclear extends OperationalError {
	constructor(
		message: string,
		description: string,
		/** what is looked for, by its name in the contract */
		readonly contractName: string,
		/** where it may be */
		readonly candidates: Array<string | Filled>,
		/** the endpoint that it is looked for in the answer of */
		readonly endpoint: Endpoint | undefined,
	) {
		super(message, { description });
	}
}

/** @returns what is read, or why it can't be told */
export function orUnclear<Value>(read: () => Value): Value | Unclear {
	let thrown: unknown;
	try {
		return read();
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof Unclear) return thrown;
	throw thrown;
}

/** @returns the error for a response that is not understood: what it holds, and the finished text for API Mapping */
export function unclear(question: Question): Unclear {
	const { message, fields, mapping, name, candidates, alternative } = question;
	const { list, areMore } = fields;
	const shown = list.flatMap((field) => {
		const path = pathOf(field, mapping);
		return path === undefined ? [] : [`'${path}' (${kindOf(field.value)})`];
	});
	const seen = shown.slice(0, MOST_SHOWN);
	const left = list.length - seen.length;
	const more = areMore ? ', and many more' : left > 0 ? `, and ${left} more` : '';
	const paths = candidates.flatMap((field) => pathOf(field, mapping) ?? []);
	const held = `It holds ${seen.join(', ') || 'no fields'}${more}.`;
	const all = alternative ? [alternative, ...paths] : paths;
	return new Unclear(
		message,
		`${held} ${adviceOn(name, all, mapping)}`,
		name,
		all,
		mapping.endpoint,
	);
}

function adviceOn(name: string, paths: Array<string | Filled>, mapping: Mapping): string {
	const [first = 'its name there', ...others] = paths;
	const line = mapping.lineWith({ [name]: { read: first } });
	const quoted = others.slice(0, MOST_SHOWN).map((path) => JSON.stringify(path));
	const or =
		quoted.length === 0
			? ''
			: ` If that is not it, put the right one in place of ${JSON.stringify(first)}: ${quoted.join(', ')}.`;
	return `Enter ${line} ${WHERE}.${or} ${CHECK_SETUP}`;
}

/** @returns the error for something that API Mapping says, and the answer does not bear out */
export function contradicted(
	what: string,
	{ fields, mapping, name, candidates }: Omit<Question, 'message'>,
): Unclear {
	const { read } = mapping.of(name);
	const said = typeof read === 'string' ? read : JSON.stringify(read);
	return unclear({
		message: `'API Mapping' in the credential says that '${name}' is '${said}', and ${what}`,
		fields,
		mapping,
		name,
		candidates,
	});
}

/** @returns the path to a field that works when it is pasted; undefined for one that is too long, or holds what is secret */
export function pathOf(field: Found, mapping: Mapping): string | undefined {
	if (field.isItself) return ITSELF;
	const names = [field.name];
	let length = field.name.length;
	for (let around = field.within; around && length <= LONGEST_PATH; around = around.within) {
		names.unshift(around.name);
		length += around.name.length + 1;
	}
	if (length > LONGEST_PATH) return undefined;
	const path = names.join('.');
	return mapping.plain(path) === path ? path : undefined;
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' ? 'text' : typeof value;
}
