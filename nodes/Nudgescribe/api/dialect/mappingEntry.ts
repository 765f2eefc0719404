/** How one name of the contract differs in an account. What is left out is as in the contract. */
export interface Entry {
	/** its name in requests */
	send?: string;
	/** its name in answers, or the path to it; a count of pages also by the records that fill them */
	read?: string | Filled;
	/** the account's values, by the contract's */
	values?: Record<string, string | number | boolean>;
	/** the form that it is sent in */
	as?: Form;
	/** what its values begin with in answers, and not in requests */
	prefix?: string;
	/** of a page: the number of the first one */
	first?: 0 | 1;
	/** of the code: those that mean success, besides 0 and 200 to 299 */
	success?: Array<string | number>;
}

/** Where an answer has the number of records, and how many a page holds at most. */
export interface Filled {
	total: string;
	size: string;
}

/** What an account may want a value to be sent as: a customer, a day, an ID. */
export type Form = 'object' | 'list' | 'date' | 'date-time' | 'number' | 'text';

/** Entries by names of the contract. */
export type Entries = Record<string, Entry>;

/** Makes a text of the account's plain, and hides what is secret in it. */
export type Plain = (text: string) => string;
