import type { ProfileField } from '../../api/records/profileFields';
import { dateOf, daysBegunBy } from '../../fields/day';
import { isKnownType, shown } from './profileValue';

/** @returns what a person should know of how a value is sent, and can't see; undefined where there is nothing */
export function noteOn(field: ProfileField, value: unknown, zone: string): string | undefined {
	if (!isKnownType(field.type)) {
		return `The profile field '${field.name}' is of the type '${shown(field.type)}', which this node does not know. Its values are sent as text.`;
	}
	if (field.type !== 'Date') return undefined;
	const begun = daysBegunBy(value);
	const day = begun.length > 0 ? dateOf(value, zone)?.toISODate() : undefined;
	const other = begun.find((one) => one !== day);
	return other === undefined
		? undefined
		: `A time in '${field.name}' is midnight elsewhere, and another day in the workflow's time zone ${zone}: that one is sent. If it stands for a day, such as ${other} where ${day} is sent, hand on the text of the day, or choose another time zone in the workflow's settings.`;
}
