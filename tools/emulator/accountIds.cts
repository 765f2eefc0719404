import type { Choices } from './choices.cts';
import { contractNames } from './contract.cts';
import { isJsonObject } from './json.cts';
import { refusalAbout } from './refusal.cts';

/** What answers put before an ID, and requests leave out, by the contract's name of the ID. */
export type Prefixes = Record<string, string>;

/** From which number the things of a kind are counted: an API numbers each kind by itself. */
const firstNumbers: Record<string, number> = {
	workspace_id: 11,
	customer_group_id: 101,
	field_id: 301,
	campaign_id: 1001,
	message_id: 50_001,
	customer_id: 700_001,
};

/** With what the store's own IDs begin. */
const ownPrefixes: Record<string, string> = {
	workspace_id: 'ws_',
	customer_group_id: 'cg_',
	field_id: 'cpf_',
	campaign_id: 'cam_',
	message_id: 'msg_',
	customer_id: 'cus_',
};

const kindOf = (contractName: string): string =>
	contractName === 'customer_ids' ? 'customer_id' : contractName;

/**
 * Reads the prefixes of a dialect.
 *
 * @throws Error that says what is wrong
 */
export function readPrefixes(value: unknown = {}): Prefixes {
	if (!isJsonObject(value)) throw new Error("a dialect's prefixes are a JSON object");
	const prefixes: Prefixes = {};
	for (const [name, prefix] of Object.entries(value)) {
		if (!contractNames.has(name) || firstNumbers[name] === undefined) {
			throw new Error(`the contract has no ID ${name}`);
		}
		if (typeof prefix !== 'string') throw new Error(`the prefix of ${name} is not a text`);
		prefixes[name] = prefix;
	}
	return prefixes;
}

/** The IDs of a kind, in the order in which they were first told of, and the place of each. */
interface Counted {
	ids: string[];
	places: Map<string, number>;
}

/** The IDs of an account: those of the store, or numbers for them, some with a prefix in answers. */
export class AccountIds {
	private readonly counted = new Map<string, Counted>();

	constructor(
		private readonly form: Choices['ids'],
		private readonly prefixes: Prefixes,
	) {}

	/** Whether the account has another form for an ID of this name. */
	has(contractName: string): boolean {
		const kind = kindOf(contractName);
		const isOther = this.form !== 'text' || this.prefixes[kind] !== undefined;
		return firstNumbers[kind] !== undefined && isOther;
	}

	/** An ID as answers say it. */
	said(contractName: string, id: string): string | number {
		const bare = this.bare(contractName, id);
		const prefix = this.prefixes[kindOf(contractName)];
		return prefix === undefined ? bare : `${prefix}${bare}`;
	}

	/** An ID as requests have to say it. */
	asked(contractName: string, id: string): string | number {
		const bare = this.bare(contractName, id);
		return this.form === 'number' ? bare : String(bare);
	}

	/**
	 * The ID of the store for one that was sent.
	 *
	 * @param sentName what requests call it there
	 * @param isForm whether it came in a form, where all is text
	 * @returns the ID; what cannot be one stays as it is, for the store to refuse
	 * @throws Refusal when it is a number where a text is wanted, or the other way round
	 */
	heard(contractName: string, sentName: string, value: unknown, isForm: boolean): unknown {
		if (!this.has(contractName) || !['string', 'number'].includes(typeof value)) return value;
		const kind = kindOf(contractName);
		const isNumber = typeof value === 'number';
		if (this.form === 'number' && !isNumber && !isForm) {
			throw refusalAbout(contractName, `${sentName} must be a number`);
		}
		if (isNumber && this.form !== 'number' && this.form !== 'either') {
			throw refusalAbout(contractName, `${sentName} must be a string`);
		}
		if (this.form === 'text') return `${ownPrefixes[kind] ?? ''}${String(value)}`;
		const place = Number(value) - (firstNumbers[kind] ?? 0);
		return this.counted.get(kind)?.ids[place] ?? String(value);
	}

	private bare(contractName: string, id: string): string | number {
		if (!this.has(contractName)) return id;
		const isText = this.form === 'text';
		return isText ? id.replace(/^[a-z]+_/, '') : this.numberOf(kindOf(contractName), id);
	}

	private numberOf(kind: string, id: string): number {
		const counted: Counted = this.counted.get(kind) ?? { ids: [], places: new Map() };
		this.counted.set(kind, counted);
		const { ids, places } = counted;
		const place = places.get(id) ?? ids.push(id) - 1;
		places.set(id, place);
		return (firstNumbers[kind] ?? 0) + place;
	}
}
