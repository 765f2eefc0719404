import { DateTime } from 'luxon';
import type { ProfileField } from '../../../api/records/profileFields';
import { luxonFormat } from '../dateFormat';
import { fits, fitted, shown } from '../profileValue';
import { shortened } from './problem';

/** In characters: a date is shorter. */
const LONGEST_DATE = 60;

/** So many texts are remembered: the same days come again and again, and to read one takes long. */
const MOST_KNOWN = 10_000;

const ENGLISH = { locale: 'en', zone: 'utc' } as const;

/** Checks the cells of one column, which a file hands on as they are. */
export class CellCheck {
	private readonly known = new Map<string, boolean>();

	private readonly format: string | undefined;

	/**
	 * @param field that the column is for
	 * @param isNeeded whether every customer has a value in it
	 */
	constructor(
		private readonly field: ProfileField,
		private readonly isNeeded: boolean,
	) {
		this.format = field.type === 'Date' ? luxonFormat(field.format) : undefined;
	}

	/** @returns whether a cell is as it has to be; a date can't be judged where its format is not clear */
	isGood(text: string): boolean {
		if (text.trim() === '') return !this.isNeeded;
		if (this.field.type !== 'Date') return fits(this.field, text);
		if (this.format === undefined || text.length > LONGEST_DATE) return this.format === undefined;
		const good = this.known.get(text) ?? DateTime.fromFormat(text, this.format, ENGLISH).isValid;
		if (this.known.size >= MOST_KNOWN) this.known.clear();
		this.known.set(text, good);
		return good;
	}

	/** @returns what is wrong with a cell that is not good */
	problem(text: string): { message: string; advice: string } {
		const { name, format, type } = this.field;
		if (text.trim() === '') {
			return {
				message: `There is no value for '${shortened(name)}', which every customer needs`,
				advice: 'Enter one in that line.',
			};
		}
		const message = `The value '${shown(text)}' does not fit the profile field '${shortened(name)}'`;
		if (type === 'Date') {
			const example = DateTime.utc(2026, 11, 24).toFormat(this.format ?? 'yyyy-MM-dd', ENGLISH);
			return {
				message,
				advice: `This field expects a date as ${shortened(format)}, for example ${example}: a file is sent as it is.`,
			};
		}
		const error = fitted(this.field, text, ENGLISH.zone);
		return { message, advice: error instanceof Error ? (error.description ?? '') : '' };
	}
}
