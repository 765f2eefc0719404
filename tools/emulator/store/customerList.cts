/** A customer's values by the id of the profile field. */
export type Values = Record<string, string | number>;

/** One customer as it is stored. */
export interface StoredCustomer {
	customerId: string;
	/** The customer's number in its group, never given twice. */
	number: number;
	/** How often the customer was changed. */
	version: number;
	values: Values;
}

/** The customers that a group begins with; they are made when they are asked for, so that a million cost nothing. */
export interface SeededCustomers {
	idPrefix: string;
	count: number;
	valuesAt: (number: number) => Values;
	/** The number of the customer that may have this unique identifier. */
	numberFor: (identifier: string) => number | undefined;
}

interface Edit {
	version: number;
	values: Values;
}

/** The customers of one group, in their order. */
export class CustomerList {
	private next: number;
	private readonly removed = new Set<number>();
	private readonly edits = new Map<number, Edit>();
	private readonly addedNumbers = new Map<string, number>();
	private order: number[] | undefined;

	constructor(private readonly seeded: SeededCustomers) {
		this.next = seeded.count;
	}

	get size(): number {
		return this.next - this.removed.size;
	}

	/**
	 * A stretch of the list.
	 *
	 * @param start the place of the first, from 0
	 * @param end the place after the last
	 */
	slice(start: number, end: number): StoredCustomer[] {
		const customers: StoredCustomer[] = [];
		const order = this.removed.size > 0 ? this.liveNumbers() : undefined;
		for (let place = start; place < Math.min(end, this.size); place += 1) {
			customers.push(this.at(order?.[place] ?? place));
		}
		return customers;
	}

	/** The customer with this id, if the group has it. */
	find(customerId: string): StoredCustomer | undefined {
		const number = this.numberOf(customerId);
		return number === undefined ? undefined : this.at(number);
	}

	/** Removes customers; ids that the group does not have are passed over. */
	remove(customerIds: string[]): void {
		for (const customerId of customerIds) {
			const number = this.numberOf(customerId);
			if (number === undefined) continue;
			this.removed.add(number);
			this.edits.delete(number);
		}
		this.order = undefined;
	}

	/**
	 * Changes the customer with the same unique identifier, or adds one at the end.
	 *
	 * @param values what is set, by field id; `undefined` takes a value away
	 * @param identifierField the id of the field on which customers are matched, if there is one
	 */
	upsert(values: Record<string, string | number | undefined>, identifierField?: string): void {
		const identifier = identifierField === undefined ? undefined : values[identifierField];
		const number = this.numberWith(identifierField, identifier);
		const before = number === undefined ? { version: 0, values: {} } : this.at(number);
		const after: Values = {};
		for (const [field, value] of Object.entries({ ...before.values, ...values })) {
			if (value !== undefined) after[field] = value;
		}
		this.edits.set(number ?? this.add(identifier), { version: before.version + 1, values: after });
	}

	private add(identifier: string | number | undefined): number {
		if (identifier !== undefined) this.addedNumbers.set(String(identifier), this.next);
		this.order = undefined;
		this.next += 1;
		return this.next - 1;
	}

	private at(number: number): StoredCustomer {
		const { idPrefix, valuesAt } = this.seeded;
		const edit = this.edits.get(number) ?? { version: 0, values: valuesAt(number) };
		return { customerId: idPrefix + number.toString(36).padStart(6, '0'), number, ...edit };
	}

	private isLive(number: number): boolean {
		return number >= 0 && number < this.next && !this.removed.has(number);
	}

	private numberOf(customerId: string): number | undefined {
		const { idPrefix } = this.seeded;
		if (!customerId.startsWith(idPrefix)) return undefined;
		const number = Number.parseInt(customerId.slice(idPrefix.length), 36);
		return this.isLive(number) && this.at(number).customerId === customerId ? number : undefined;
	}

	private numberWith(field?: string, identifier?: string | number): number | undefined {
		if (field === undefined || identifier === undefined) return undefined;
		const text = String(identifier);
		const number = this.addedNumbers.get(text) ?? this.seeded.numberFor(text);
		if (number === undefined || !this.isLive(number)) return undefined;
		return this.at(number).values[field] === identifier ? number : undefined;
	}

	private liveNumbers(): number[] {
		this.order ??= Array.from({ length: this.next }, (_, number) => number).filter((number) =>
			this.isLive(number),
		);
		return this.order;
	}
}
