import type { CustomerList } from '../../../tools/emulator/store/customerList.cts';
import type { WatchedStage } from '../watchedStage.cts';

export const group = 'VIP customers';
export const pageSize = 7;

/** The customers of the group, live. */
export function customersOf({ emulator }: WatchedStage): CustomerList {
	return emulator.store.group(group).customers;
}

export function idsIn(stage: WatchedStage): string[] {
	return stage.stored(group).map(({ customer_id }) => customer_id);
}

/** Lets the customers change as soon as so many pages were handed out. */
export function whenPagesWereRead(stage: WatchedStage, count: number, change: () => void): void {
	const customers = customersOf(stage);
	const slice = customers.slice.bind(customers);
	let read = 0;
	customers.slice = (start, end) => {
		const isTime = read === count;
		read += 1;
		if (isTime) change();
		return slice(start, end);
	};
}

/** Lets the server answer one page with another one; pages are counted from 1. */
export function answerPage(stage: WatchedStage, page: number, withPage: number): void {
	const customers = customersOf(stage);
	const slice = customers.slice.bind(customers);
	customers.slice = (start, end) => {
		const isAsked = start === (page - 1) * pageSize && end === page * pageSize;
		const shift = isAsked ? (withPage - page) * pageSize : 0;
		return slice(start + shift, end + shift);
	};
}

/** Takes customers away, from the beginning or the end of the group. */
export function remove(stage: WatchedStage, ids: string[]): void {
	customersOf(stage).remove(ids);
}

/** Adds so many customers at the end of the group. */
export function add(stage: WatchedStage, count: number): void {
	const fields = stage.emulator.store.workspaces[0]?.fields ?? [];
	const [email] = fields;
	for (let number = 1; number <= count; number += 1) {
		customersOf(stage).upsert({ [email?.field_id ?? '']: `late.${number}@example.net` });
	}
}
