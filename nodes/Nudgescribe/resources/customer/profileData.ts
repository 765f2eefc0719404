import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord } from '../../api/dialect/json';
import type { ProfileField } from '../../api/records/profileFields';
import { inert } from '../../fields/inert';
import { choice, fieldOf } from '../../fields/kinds';
import type { Hint } from '../../items/hints';
import type { InputFields } from './inputFields';
import { profileValue } from './profileValue';
import { noteOn } from './valueNotes';

/** A person reads no more names in an error. */
const MOST_NAMED = 20;

const mapper: INodeProperties = {
	displayName: 'Profile Fields',
	name: 'profileFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description:
		'Values of the customer; an empty one changes nothing. For an AI agent, map each field manually.',
	typeOptions: {
		loadOptionsDependsOn: ['workspace.value'],
		resourceMapper: {
			resourceMapperMethod: 'mapProfileFields',
			mode: 'add',
			valuesLabel: 'Values to Send',
			fieldWords: { singular: 'profile field', plural: 'profile fields' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
};

/** What the field mapper holds: the values that are mapped, or that the input item's fields are taken. */
export interface Mapped {
	isAutomatic: boolean;
	values: IDataObject;
}

/** Read as a whole, n8n leaves the values as they are: its own check knows the type of a field, but not its format. */
export const profileFields = fieldOf(mapper, (value): Mapped => {
	const { mappingMode, value: values } = isRecord(value) ? value : {};
	return {
		isAutomatic: mappingMode === 'autoMapInputData',
		values: isRecord(values) ? values : {},
	};
});

export const extraInputFields = choice({
	displayName: 'Extra Input Fields',
	name: 'extraInputFields',
	type: 'options',
	options: [
		{ name: 'Ignore', value: 'ignore', description: 'Send the other fields of the item' },
		{ name: 'Stop With an Error', value: 'refuse', description: 'Send nothing of the item' },
	],
	default: 'ignore',
	description:
		'What to do with input fields that the workspace has no profile field for, when mapping automatically',
});

/** What the customers of a run have in common. */
export interface Workspace {
	fields: ProfileField[];
	inputFields: InputFields;
}

/** How one customer is read. */
interface Reading {
	workspace: Workspace;
	extraInput: 'ignore' | 'refuse';
	/** the workflow's time zone */
	zone: string;
	hint: Hint;
}

/**
 * The customer as the field mapper describes it: checked against the workspace's profile fields and converted.
 * Empty values are left out, so that they leave a customer's field as it is.
 * @param item the fields of the input item
 * @throws UserError that names the field at fault
 */
export function profileData(mapped: Mapped, item: IDataObject, reading: Reading): IDataObject {
	const entries = Object.entries(mapped.isAutomatic ? item : mapped.values);
	const given = new Map(entries.filter(([, value]) => !isEmpty(value)));
	const names = [...given.keys()];
	const { fields } = reading.workspace;
	const taken = mapped.isAutomatic ? takenFrom(names, reading) : mappedTo(names, fields);
	const { zone, hint } = reading;
	const data: Array<[string, string | number]> = [];
	for (const field of fields) {
		const name = taken.get(field.name);
		if (name === undefined) continue;
		const value = given.get(name);
		data.push([field.name, profileValue(field, value, zone)]);
		const note = noteOn(field, value, zone);
		if (note !== undefined) hint(note);
	}
	return Object.fromEntries(data);
}

/** @returns the names of input fields by those of profile fields, when mapping automatically */
function takenFrom(names: string[], { workspace, extraInput, hint }: Reading): Map<string, string> {
	const { taken, extra, near } = workspace.inputFields.meant(names);
	if (extra.length > 0 && extraInput === 'refuse') {
		const meant = near
			.slice(0, MOST_NAMED)
			.map(({ name, field }) => `'${name}' may be '${field}'.`);
		const ways =
			"Remove the field from the input item, or set 'Extra Input Fields' in the options to 'Ignore'.";
		throw unknownFields(extra, [...meant, ways].join(' '));
	}
	for (const { name, field } of near) {
		hint(
			`The input field '${name}' was left out, though the profile field '${field}' is called nearly so. Rename it to '${field}' in the node before this one to send it.`,
		);
	}
	return taken;
}

/** @returns the names in the mapper by those of profile fields: there, they are called as they were offered */
function mappedTo(names: string[], fields: ProfileField[]): Map<string, string> {
	const offered = new Map(fields.map(({ name }) => [inert(name), name]));
	const extra = names.filter((name) => !offered.has(name));
	if (extra.length > 0) {
		throw unknownFields(
			extra,
			"Refresh the list of profile fields in 'Profile Fields', then map the values again.",
		);
	}
	return new Map(names.map((name) => [offered.get(name) ?? name, name]));
}

function unknownFields(names: string[], description: string): UserError {
	const named = names.slice(0, MOST_NAMED).join("', '");
	const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} others` : '';
	return new UserError(`The workspace has no profile field '${named}'${more}`, { description });
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
