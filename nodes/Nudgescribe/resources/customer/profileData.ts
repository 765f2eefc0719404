import type { IDataObject, UserError } from 'n8n-workflow';
import type { ProfileField } from '../../api/records/profileFields';
import { inert } from '../../fields/inert';
import type { InputFields } from './inputFields';
import type { Mapped } from './mapper';
import { MOST_CREATED, tooMany, twice } from './newFieldProblems';
import type { NewFields } from './newFields';
import { fitted } from './profileValue';
import { noteOn } from './valueNotes';

/** What the customers of a run have in common. */
export interface Workspace {
	fields: ProfileField[];
	inputFields: InputFields;
	newFields: NewFields;
}

/** How one customer is read. */
export interface Reading {
	workspace: Workspace;
	/** what becomes of input fields without a profile field, when mapping automatically */
	missing: 'create' | 'ignore' | 'refuse';
	/** the workflow's time zone */
	zone: string;
}

/** A customer, and all that is found about it. */
export interface Customer {
	/** the values that can be sent, by the names of profile fields */
	data: IDataObject;
	/** names that the workspace has no profile field for, and which of them are nearly called as one */
	unknown: string[];
	near: Array<{ name: string; field: string }>;
	/** what can't be sent, by the name of the field: of the input item where it has no profile field */
	problems: Array<{ field: string; error: UserError }>;
	/** what a person should know of how values are sent */
	notes: string[];
}

/** Which input fields are taken, by the names of profile fields, and what is found about the others. */
type Taken = Pick<Customer, 'unknown' | 'near' | 'problems'> & { taken: Map<string, string> };

/**
 * The customer as the field mapper describes it: checked against the workspace's profile fields and converted.
 * Empty values are left out, so that they leave a customer's field as it is.
 * @param item the fields of the input item
 */
export function profileData(mapped: Mapped, item: IDataObject, reading: Reading): Customer {
	const { workspace, zone, missing } = reading;
	const entries = Object.entries(mapped.isAutomatic ? item : mapped.values);
	const given = new Map(entries.filter(([, value]) => !isEmpty(value)));
	const names = [...given.keys()];
	const found = mapped.isAutomatic
		? takenFrom(names, workspace, missing === 'create')
		: mappedTo(names, workspace.fields);
	const { taken, unknown, near, problems } = found;
	const data: Array<[string, string | number]> = [];
	const notes: string[] = [];
	for (const field of fieldsFor(taken, workspace.fields)) {
		const name = taken.get(field.name) ?? '';
		const value = fitted(field, given.get(name), zone);
		if (value instanceof Error) problems.push({ field: field.name, error: value });
		else {
			data.push([field.name, value]);
			const note = noteOn(field, given.get(name), zone);
			if (note !== undefined) notes.push(note);
		}
	}
	return { data: Object.fromEntries(data), unknown, near, problems, notes };
}

/** @returns the profile fields that get a value, and behind them those that are still to be created, for texts */
function fieldsFor(taken: Map<string, string>, fields: ProfileField[]): ProfileField[] {
	const known = fields.filter(({ name }) => taken.has(name));
	if (known.length === taken.size) return known;
	const names = new Set(known.map(({ name }) => name));
	const text = { id: '', type: 'string', format: '', isRequired: false, isIdentifier: false };
	const others = [...taken.keys()].filter((name) => !names.has(name));
	return [...known, ...others.map((name) => ({ ...text, name }))];
}

/** When mapping automatically, each input field is for the profile field of its name. */
function takenFrom(names: string[], workspace: Workspace, areCreated: boolean): Taken {
	const { taken, extra, near } = workspace.inputFields.meant(names);
	if (!areCreated) return { taken, unknown: extra, near, problems: [] };
	return { unknown: [], near: [], ...withNew(taken, extra, workspace.newFields) };
}

/** @returns which input fields are taken, those among them that a profile field is still to be created for */
function withNew(
	taken: Map<string, string>,
	extra: string[],
	newFields: NewFields,
): Pick<Taken, 'taken' | 'problems'> {
	if (extra.length > MOST_CREATED) {
		return { taken, problems: [{ field: extra[0] ?? '', error: tooMany(extra.length) }] };
	}
	const all = new Map(taken);
	const problems: Customer['problems'] = [];
	for (const name of extra) {
		const field = newFields.nameFor(name);
		const other = typeof field === 'string' ? all.get(field) : undefined;
		if (typeof field !== 'string') problems.push({ field: name, error: field });
		else if (other === undefined) all.set(field, name);
		else problems.push({ field: name, error: twice(name, other) });
	}
	return { taken: all, problems };
}

/** In the mapper, profile fields are called as they were offered. */
function mappedTo(names: string[], fields: ProfileField[]): Taken {
	const offered = new Map(fields.map(({ name }) => [inert(name), name]));
	const unknown = names.filter((name) => !offered.has(name));
	const known = names.filter((name) => offered.has(name));
	const taken = new Map(known.map((name) => [offered.get(name) ?? name, name]));
	return { taken, unknown, near: [], problems: [] };
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
