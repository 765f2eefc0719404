import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord, jsonOf } from './json';

/** How an account differs from the contract: by a name of the contract, the account's own. */
export class Mapping {
	/** @param names whose entries are the names that differ */
	constructor(private readonly names: ReadonlyMap<string, string> = new Map()) {}

	/** @returns what the account calls a name of the contract */
	nameOf(contractName: string): string {
		return this.names.get(contractName) ?? contractName;
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
 * @param overrides the credential's Field Name Overrides: JSON from the contract's names to the account's own
 * @throws UserError when they are not a JSON object of names
 */
export function readMapping(overrides: unknown): Mapping {
	const names = jsonOf(overrides ?? '')?.json;
	const entries = isRecord(names) ? Object.entries(names) : undefined;
	if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
		return new Mapping(new Map(entries));
	}
	throw new UserError(
		`'Field Name Overrides' in the credential is not a JSON object of names. Enter for example {"customer_group_id": "group_id"}, or {} for none.`,
	);
}
