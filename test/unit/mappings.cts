import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import type { Entry } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';

/** A mapping by names alone, alike in requests and answers. */
export function named(names: Record<string, string>): Mapping {
	const entries = Object.entries(names).map(([name, own]): [string, Entry] => [
		name,
		{ send: own, read: own },
	]);
	return new Mapping(Object.fromEntries(entries));
}
