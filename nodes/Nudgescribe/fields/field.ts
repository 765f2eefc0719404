import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import type { IdOf } from './names';

/** Hands out the value that a property has, expressions resolved; undefined where it is not filled in. */
export interface Source {
	(property: INodeProperties): unknown;
	/** the workflow's time zone, for fields of days; UTC where it is not said */
	zone?: string;
	/** gives the IDs of things that are chosen by name */
	idOf: IdOf;
}

/** @returns what gives values, and all else as another source has it */
export function sourceFrom(
	valueOf: (property: INodeProperties) => unknown,
	{ zone, idOf }: Pick<Source, 'zone' | 'idOf'>,
): Source {
	return Object.assign(
		(property: INodeProperties) => valueOf(property),
		zone === undefined ? { idOf } : { zone, idOf },
	);
}

/** A field: how n8n shows it, and how its value is read. */
export interface Field<Value> {
	/** one property as a rule; each states its label, default and help, which stand nowhere else */
	properties: INodeProperties[];
	/** @throws UserError in the words of the field's own label */
	read: (source: Source) => Value;
}

/** Fields by the names that their values get. */
export type Fields = Record<string, Field<unknown>>;

/** The values of fields, by the same names. */
export type Values<F extends Fields> = {
	[Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never;
};

/** @throws UserError for the first field whose value can't be used */
export function readAll<F extends Fields>(fields: F, source: Source): Values<F> {
	const entries = Object.entries(fields).map(([name, field]) => [name, field.read(source)]);
	return Object.fromEntries(entries) as Values<F>;
}

/** @returns the properties of fields, in their order */
export function propertiesOf(fields: Fields): INodeProperties[] {
	return Object.values(fields).flatMap(({ properties }) => properties);
}

/** @returns the field with another help text, where it serves another purpose */
export function described<Value>(field: Field<Value>, description: string): Field<Value> {
	return { ...field, properties: field.properties.map((one) => ({ ...one, description })) };
}

/** @returns the field as one that may be left empty: its value is undefined then */
export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
	return {
		properties: field.properties.map(notRequired),
		read: (source) =>
			field.properties.every((one) => isBlank(source(one))) ? undefined : field.read(source),
	};
}

function notRequired(property: INodeProperties): INodeProperties {
	const copy = { ...property };
	delete copy.required;
	return copy;
}

function isBlank(value: unknown): boolean {
	const inner = isRecord(value) && '__rl' in value ? value.value : value;
	return (
		inner === undefined || inner === null || (typeof inner === 'string' && inner.trim() === '')
	);
}

/**
 * @param controller the field beside it that decides whether this one is shown
 * @returns the field, shown and read only while the other one has one of these values; else its value is undefined
 */
export function shownFor<Choice, Value>(
	controller: Field<Choice>,
	choices: Choice[],
	field: Field<Value>,
): Field<Value | undefined> {
	const [{ name } = { name: '' }] = controller.properties;
	const show = { [name]: choices as Array<string | boolean> };
	return {
		properties: field.properties.map((property) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: { ...property.displayOptions?.show, ...show },
			},
		})),
		read: (source) => (choices.includes(controller.read(source)) ? field.read(source) : undefined),
	};
}

/**
 * @param property the collection's own, without what is in it
 * @returns a collection, its members in the order of their labels: by plain comparison, since a comparison by locale
 * would take a good part of the time in which n8n loads the node
 */
export function collection<F extends Fields>(
	property: Omit<INodeProperties, 'type' | 'default' | 'options'>,
	members: F,
): Field<Values<F>> {
	const place = ({ displayName }: INodeProperties) => displayName.toLowerCase();
	const options = propertiesOf(members).sort((one, other) => (place(one) < place(other) ? -1 : 1));
	const whole: INodeProperties = { ...property, type: 'collection', default: {}, options };
	return {
		properties: [whole],
		read: (source) => {
			const added = source(whole);
			const values: IDataObject = isRecord(added) ? added : {};
			const inside = ({ name }: INodeProperties) => values[name] ?? undefined;
			return readAll(members, sourceFrom(inside, source));
		},
	};
}
