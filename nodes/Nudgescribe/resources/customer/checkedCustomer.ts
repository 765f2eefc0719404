import type { IDataObject, UserError } from 'n8n-workflow';
import type { ProfileField } from '../../api/records/profileFields';
import { wordsOf } from '../../items/unforeseen';
import { needed } from './file/columns';
import type { Customer } from './profileData';
import { sentAs } from './sendAs';
import type { SentAs } from './sendAs';
import { leftOut, REFRESH, REMOVE } from './unknownFields';

/** One thing that is wrong with a customer, or may be. */
interface Finding extends IDataObject {
	/** of the input item, or of the workspace */
	field?: string;
	message: string;
	hint: string;
}

/** What Validate Only says of one input item. */
export interface Checked extends IDataObject {
	/** whether nothing was found */
	valid: boolean;
	findings: Finding[];
	/** the values that could be sent */
	wouldSend: IDataObject;
}

/**
 * @param nothing what is said of an item without values
 * @returns what is found about a customer's values as they would travel, and the customer
 */
export function checked(
	findings: Finding[],
	customer: IDataObject,
	as: SentAs['as'],
	nothing: { message: string; description: string },
): Checked {
	const untold = Object.keys(customer).flatMap((field) => problemOf(field, customer, as));
	const all = [...findings, ...untold];
	if (all.length === 0 && Object.keys(customer).length === 0) {
		all.push({ message: nothing.message, hint: nothing.description });
	}
	return { valid: all.length === 0, findings: all, wouldSend: customer };
}

/** @returns all that is found about a customer that was read with the field mapper */
export function findingsOf(
	{ data, unknown, near, problems }: Customer,
	fields: ProfileField[],
	{ isAutomatic, areRefused }: { isAutomatic: boolean; areRefused: boolean },
): Finding[] {
	const likes = new Map(near.map(({ name, field }) => [name, field]));
	const missing = needed(fields).filter((name) => data[name] === undefined);
	const failed = new Set(problems.map(({ field }) => field));
	return [
		...(areRefused || !isAutomatic
			? unknown.map((field) => unknownOne(field, likes.get(field), isAutomatic))
			: near.map((one) => leftOutOne(one))),
		...problems.map(({ field, error }) => findingFrom(field, error)),
		...missing.filter((name) => !failed.has(name)).map(missingOne),
	];
}

function unknownOne(field: string, like: string | undefined, isAutomatic: boolean): Finding {
	const meant = like === undefined ? '' : `'${field}' may be '${like}'. `;
	return {
		field,
		message: `The workspace has no profile field '${field}'`,
		hint: `${meant}${isAutomatic ? REMOVE : REFRESH}`,
	};
}

function leftOutOne(one: Customer['near'][number]): Finding {
	const [message = '', hint = ''] = leftOut(one);
	return { field: one.name, message, hint: `${hint}.` };
}

function missingOne(field: string): Finding {
	return {
		field,
		message: `There is no value for '${field}', which every customer needs`,
		hint: 'Nudgescribe may refuse a new customer without it. Map a value to it.',
	};
}

/** Each value is looked at by itself, so that all that can't travel are found. */
function problemOf(field: string, customer: IDataObject, as: SentAs['as']): Finding[] {
	let thrown: unknown;
	try {
		sentAs(as, { [field]: customer[field] });
	} catch (error) {
		thrown = error;
	}
	return thrown === undefined ? [] : [findingFrom(field, thrown)];
}

function findingFrom(field: string, error: UserError | unknown): Finding {
	const { message, description } = wordsOf(error);
	return { field, message, hint: description };
}
