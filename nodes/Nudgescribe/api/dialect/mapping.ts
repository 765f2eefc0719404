import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord, jsonOf } from './json';

/** How an account differs from the contract: by a name of the contract, the account's own. */
export class Mapping {
	/**
	 * @param names whose entries are the names that differ
	 * @param successes the codes, besides 0 and 200 to 299, that mean success there
	 * @param plain all words of the account's go through it before they are shortened: it returns as much as a person reads of
	 * a text of any length, with nothing secret in it
	 */
	constructor(
		private readonly names: ReadonlyMap<string, string> = new Map(),
		private readonly successes: readonly unknown[] = [],
		readonly plain = (text: string) => text,
	) {}

	/** The same mapping, for the words of one answer: those that come again and again are made plain once. */
	remembering(): Mapping {
		const known = new Map<string, string>();
		const plain = (text: string) => {
			const told = known.get(text) ?? this.plain(text);
			known.set(text, told);
			return told;
		};
		return new Mapping(this.names, this.successes, plain);
	}

	/** @returns what the account calls a name of the contract */
	nameOf(contractName: string): string {
		return this.names.get(contractName) ?? contractName;
	}

	/** @returns whether the account says by this code that all went well */
	isSuccess(code: unknown): boolean {
		return this.successes.some((one) => String(one) === String(code));
	}

	/** @returns the body with its top-level names, or a form with its part names, as the account calls them */
	rename(body: IDataObject | FormData): IDataObject | FormData {
		if (this.names.size === 0) return body;
		if (!(body instanceof FormData)) {
			const entries = Object.entries(body);
			return Object.fromEntries(entries.map(([name, value]) => [this.nameOf(name), value]));
		}
		const form = new FormData();
		for (const [name, value] of body.entries()) form.append(this.nameOf(name), value);
		return form;
	}
}

/**
 * @param overrides the credential's Field Name Overrides: JSON from the contract's names to the account's own, and
 * under `code` the codes that mean success there
 * @param plain hides what is secret in the words of the account
 * @throws UserError when they are not a JSON object of names
 */
export function readMapping(overrides: unknown, plain?: (text: string) => string): Mapping {
	const given = jsonOf(overrides ?? '')?.json;
	if (isRecord(given)) {
		const { success } = isRecord(given.code) ? given.code : {};
		const successes = Array.isArray(success) ? success : [];
		const entries = Object.entries(given).filter(([name]) => name !== 'code' || !successes.length);
		if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
			return new Mapping(new Map(entries), successes, plain);
		}
	}
	throw new UserError(
		`'Field Name Overrides' in the credential is not a JSON object of names. Enter for example {"customer_group_id": "group_id"}, or {} for none.`,
	);
}
