import { suggestionsIn } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';
import type { RefusedRequest, Sent } from '../../nodes/Nudgescribe/api/dialect/suggestions.ts';

/** What is suggested, in short. */
interface Suggestion {
	/** JSON for API Mapping */
	line: string;
	areCertain: boolean;
}

/** Requests that the refusals of the tests are responses to, by what they do. */
const requests = {
	groups: { workspace_id: 'ws-1' },
	pages: { workspace_id: 'ws-1', customer_group_id: 'g-7' },
	customers: { workspace_id: 'ws-1', customer_group_id: 'g-7', page: 1 },
	upload: { workspace_id: 'ws-1', customer_group_id: 'g-7', customers: [{ email: 'a@b.c' }] },
	file: { workspace_id: 'ws-1', customer_group_id: 'g-7', file: new Blob(['email\na@b.c']) },
	remove: { workspace_id: 'ws-1', customer_group_id: 'g-7', customer_ids: ['1', '2'] },
	create: { workspace_id: 'ws-1', name: 'VIP' },
	field: { workspace_id: 'ws-1', field_name: 'Age', field_type: 'number' },
	files: { campaign_id: 'c-3' },
	fetch: { campaign_id: 'c-3', page: 1, format: 'json' },
	start: { campaign_id: 'c-3', customer_group_id: 'g-7' },
} as const;

export type Request = keyof typeof requests;

const values: Record<string, string[]> = {
	format: ['csv', 'json', 'url'],
	field_type: ['string', 'number', 'char', 'Date', 'currency'],
};

/** @returns what such a request sent, with the names that API Mapping has already in place of the contract's */
export function sentBy(request: Request, mapped: Record<string, string> = {}): Sent[] {
	return Object.entries<unknown>(requests[request]).map(([contractName, value]) => ({
		contractName,
		sentAs: mapped[contractName] ?? contractName,
		value,
		...(values[contractName] && { values: values[contractName] }),
	}));
}

export const plain = (text: string) => text.slice(0, 2000);

/** A refusal of one form: of which request, what it says, and the line that helps; '' where there is none. */
export type Case = [form: string, request: Request, payload: unknown, line: string];

/** @returns what a refusal suggests, in short; undefined where it suggests no entry */
export function suggestionFor(refused: RefusedRequest): Suggestion | undefined {
	const { names, values } = suggestionsIn(refused);
	if (names.length + values.length === 0) return undefined;
	const entries = new Map<string, object>();
	for (const { contractName, accountName } of names) {
		entries.set(contractName, { send: accountName });
	}
	for (const { contractName, values: own } of values) {
		entries.set(contractName, { ...entries.get(contractName), values: own });
	}
	const line = JSON.stringify(Object.fromEntries(entries));
	return { line, areCertain: names.every(({ isCertain }) => isCertain) };
}

/** @returns what is suggested where a request was refused like this */
export function suggested(request: Request, payload: unknown): Suggestion | undefined {
	return suggestionFor({ sent: sentBy(request), payload, plain });
}

/** @returns the entry of API Mapping by which these names are sent under others */
export function sends(names: Record<string, string>): string {
	const entries = Object.entries(names).map(([contractName, send]) => [contractName, { send }]);
	return JSON.stringify(Object.fromEntries(entries));
}
