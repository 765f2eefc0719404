import type { ProfileField } from '../store/records.cts';
import type { SeededCustomers, Values } from '../store/customerList.cts';
import { numberInEmail, personAt, type Person } from './people.cts';
import { stableId } from './stable.cts';

/** A profile field that a workspace begins with, and what it holds for a made-up person. */
export interface SeededField {
	definition: Omit<ProfileField, 'field_id'>;
	valueOf: (person: Person) => string | number;
}

function dayFirst(isoDay: string): string {
	return isoDay.split('-').reverse().join('/');
}

const email: SeededField = {
	definition: {
		field_name: 'email',
		field_type: 'string',
		required: true,
		unique_identifier: true,
	},
	valueOf: (person) => person.email,
};

export const retailFields: SeededField[] = [
	email,
	{
		definition: { field_name: 'first_name', field_type: 'string', required: true },
		valueOf: (person) => person.firstName,
	},
	{
		definition: { field_name: 'last_name', field_type: 'string', required: false },
		valueOf: (person) => person.lastName,
	},
	{
		definition: { field_name: 'city', field_type: 'string', required: false },
		valueOf: (person) => person.city,
	},
	{
		definition: { field_name: 'loyalty_points', field_type: 'number', required: false },
		valueOf: (person) => person.points,
	},
	{
		definition: { field_name: 'tier', field_type: 'char', required: false },
		valueOf: (person) => person.letter,
	},
	{
		definition: {
			field_name: 'birth_date',
			field_type: 'Date',
			field_format: 'yyyy-MM-dd',
			required: false,
		},
		valueOf: (person) => person.born,
	},
	{
		definition: {
			field_name: 'last_order_value',
			field_type: 'currency',
			field_format: 'EUR',
			required: false,
		},
		valueOf: (person) => person.amount,
	},
];

export const travelFields: SeededField[] = [
	email,
	{
		definition: { field_name: 'full_name', field_type: 'string', required: true },
		valueOf: (person) => `${person.firstName} ${person.lastName}`,
	},
	{
		definition: { field_name: 'home_airport', field_type: 'string', required: false },
		valueOf: (person) => person.airport,
	},
	{
		definition: { field_name: 'trips', field_type: 'number', required: false },
		valueOf: (person) => person.points % 60,
	},
	{
		definition: { field_name: 'cabin', field_type: 'char', required: false },
		valueOf: (person) => person.letter,
	},
	{
		definition: {
			field_name: 'last_trip',
			field_type: 'Date',
			field_format: 'dd/MM/yyyy',
			required: true,
		},
		valueOf: (person) => dayFirst(person.lastSeen),
	},
	{
		definition: {
			field_name: 'total_spent',
			field_type: 'currency',
			field_format: 'USD',
			required: false,
		},
		valueOf: (person) => person.amount,
	},
];

/** The profile fields of a workspace, with their ids. */
export function fieldsOf(workspaceId: string, seeded: SeededField[]): ProfileField[] {
	return seeded.map(({ definition }) => ({
		field_id: stableId('cpf', workspaceId, definition.field_name),
		...definition,
	}));
}

/**
 * The customers that a group begins with.
 *
 * @param groupSeed sets the people of this group apart from those of another
 * @param count how many there are
 */
export function customersOf(
	groupSeed: number,
	count: number,
	seeded: SeededField[],
	fields: ProfileField[],
): SeededCustomers {
	const columns = seeded.map(({ valueOf }, index) => ({
		fieldId: fields[index]?.field_id ?? '',
		valueOf,
	}));
	return {
		idPrefix: `cus_${groupSeed.toString(16).padStart(8, '0')}`,
		count,
		numberFor: numberInEmail,
		valuesAt: (number) => {
			const person = personAt(groupSeed, number);
			const values: Values = {};
			for (const { fieldId, valueOf } of columns) values[fieldId] = valueOf(person);
			return values;
		},
	};
}
