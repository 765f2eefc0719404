import type { IDataObject } from 'n8n-workflow';
import { isRecord, parseJson } from '../api/dialect/json';
import { Turns } from '../api/turns';
import { nothingKnown } from './known';
import type { Known } from './known';
import { momentOf } from './moment';
import type { Remembered } from './remembered';
import { scopeIn } from './scope';

/**
 * What the trigger stored before it knew accounts: one event's state, of one account, without its name. An upgrade tells of nothing
 * again, and misses nothing.
 * @param stored the static data of the trigger
 * @returns what is remembered; undefined where nothing is, or the form is another one
 */
export async function earlierIn(stored: IDataObject): Promise<Remembered | undefined> {
	const { watched, state } = stored;
	const parts = typeof watched === 'string' ? parseJson(watched)?.json : undefined;
	if (!Array.isArray(parts) || !isRecord(state)) return undefined;
	const [event, scope, own]: unknown[] = parts;
	const since = momentOf(String(state.since ?? ''));
	return {
		event: String(event),
		scope: scopeIn(scope),
		own: Array.isArray(own) ? own.map(String) : [],
		wholeAt: 0,
		next: '',
		// Of published campaigns, only those of the last days were kept.
		newsFrom: typeof since === 'number' ? since : undefined,
		campaigns: await campaignsIn(state),
	};
}

async function campaignsIn(state: IDataObject): Promise<Map<string, Known>> {
	const turns = new Turns();
	const campaigns = new Map<string, Known>();
	for (const [kind, read] of Object.entries(KINDS)) {
		const stored = state[kind];
		for (const [id, value] of Object.entries(isRecord(stored) ? stored : {})) {
			campaigns.set(id, { ...nothingKnown(), ...read(value) });
			await turns.due();
		}
	}
	return campaigns;
}

/** What each event kept of a campaign. */
const KINDS: Record<string, (value: unknown) => Partial<Known>> = {
	statuses: (status) => ({ status: String(status) }),
	published: (at) => ({ status: 'Published', at: momentOf(String(at)) }),
	campaigns: (value) => {
		if (!isRecord(value)) return {};
		const { status, publishedAt, count, until } = value;
		return {
			status: String(status),
			at: momentOf(String(publishedAt)),
			count: Number(count),
			until: Number(until),
		};
	},
};
