import { namesOf, ownValue } from './fieldNames';
import { isRecord } from './json';
import { valueAt } from './path';

/** A field of an answer or a record, and the one that it is in. */
export interface Found {
	name: string;
	value: unknown;
	within?: Found | undefined;
	/** whether it is no field, but the answer itself */
	isItself?: boolean;
}

const MOST_FIELDS = 2000;
const DEEPEST = 8;

/** Where fields are: the envelope, or a record in it. */
interface Place {
	record: object;
	within: Found | undefined;
	depth: number;
}

/** The fields of an envelope, outermost first; what is inside a list is the records', not the envelope's. */
export class Fields {
	private readonly places: Place[] = [];

	private readonly found: Found[] = [];

	private isCut = false;

	/** @param looksInside whether the records inside are the payload's, too: those of an envelope are */
	constructor(
		private readonly payload: unknown,
		private readonly looksInside = true,
	) {
		if (isRecord(payload)) this.places.push({ record: payload, within: undefined, depth: 1 });
	}

	/** The first of them, and all unless there are very many. */
	get list(): Found[] {
		return this.visited().found;
	}

	/** Whether there are more, or deeper ones: none of the others is the only one of its kind then. */
	get areMore(): boolean {
		return this.visited().isCut;
	}

	/** @returns the outermost field of that name whose value fits */
	named(name: string, fits: (value: unknown) => boolean): Found | undefined {
		const isIt = ({ record }: Place) => Object.hasOwn(record, name) && fits(ownValue(record, name));
		const [outermost] = this.places;
		const place = outermost && isIt(outermost) ? outermost : this.visited().places.find(isIt);
		return place && { name, value: ownValue(place.record, name), within: place.within };
	}

	/** @returns what fits at a path: from the outermost record on, or else from the outermost one in which it leads there */
	at(path: string, fits: (value: unknown) => boolean): Found | undefined {
		const here = valueAt(this.payload, path);
		if (here && fits(here.value)) return { name: path, value: here.value };
		for (const { record, within } of this.visited().places) {
			const there = valueAt(record, path);
			if (there && fits(there.value)) return { name: path, value: there.value, within };
		}
		return undefined;
	}

	private visited(): this {
		if (this.found.length > 0) return this;
		if (!isRecord(this.payload)) {
			this.found.push({ name: 'the answer itself', value: this.payload, isItself: true });
		}
		for (const place of this.places) this.visit(place);
		return this;
	}

	/** Adds the records in one to those that are still to be visited. */
	private visit({ record, within, depth }: Place): void {
		const most = MOST_FIELDS - this.found.length;
		const { names, areAll } = most > 0 ? namesOf(record) : { names: [], areAll: false };
		if (!areAll || names.length > most) this.isCut = true;
		for (const name of names.slice(0, most)) {
			const field = { name, value: ownValue(record, name), within };
			this.found.push(field);
			if (!this.looksInside || !isRecord(field.value)) continue;
			if (depth < DEEPEST) {
				this.places.push({ record: field.value, within: field, depth: depth + 1 });
			} else if (namesOf(field.value).names.length > 0) this.isCut = true;
		}
	}
}
