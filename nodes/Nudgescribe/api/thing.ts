/** Something that the API keeps records of, by names of the contract. */
export interface Thing {
	/** what its records are told apart by */
	id: string;
	/** what people call one of them */
	name: string;
	/** the list of them in an answer */
	list: string;
	/** what it is called, the most exact first: a field that is named after it is its own */
	words: string[];
}
