import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { Turns } from '../api/turns';
import { earlierIn } from './earlierMemory';
import { nothingKnown, packed, unpacked } from './known';
import type { Known } from './known';
import { nothingRemembered } from './remembered';
import type { Remembered } from './remembered';
import { scopeIn } from './scope';

/** The form of what is stored. A later one takes over the earlier ones. */
const VERSION = 2;
/** A credential that is switched there and back tells of nothing again; who has more accounts has more workflows. */
const MOST_ACCOUNTS = 5;

/**
 * @param stored the static data of the trigger, which stays as it is
 * @param account whose campaigns it is about
 * @param event that is looked for: what was told of another one says nothing of it
 * @returns a copy of what is remembered of that account
 */
export async function recall(
	stored: IDataObject,
	account: string,
	event: string,
): Promise<Remembered> {
	const found = accountsIn(stored).find((one) => one.account === account);
	const memory = found ? await unpackedMemory(found) : await earlierIn(stored);
	if (!memory) return nothingRemembered();
	return memory.event === event ? memory : await forAnotherEvent(memory);
}

/** @returns how often the trigger has told of something, in whatever account */
export function timesTold({ told }: IDataObject): number {
	return typeof told === 'number' ? told : 0;
}

/**
 * @param stored the static data of the trigger
 * @param told how often the trigger has told of something by then
 * @returns what puts a memory there, at once; the accounts used last stay there beside it
 */
export async function toRemember(
	stored: IDataObject,
	account: string,
	{ campaigns, scope, ...memory }: Remembered,
	told: number,
): Promise<() => void> {
	const turns = new Turns();
	const entries: Array<[string, IDataObject]> = [];
	for (const [id, known] of campaigns) {
		entries.push([id, packed(known)]);
		await turns.due();
	}
	const mine = { account, ...memory, scope: { ...scope }, campaigns: Object.fromEntries(entries) };
	return () => {
		const others = accountsIn(stored).filter((one) => one.account !== account);
		stored.accounts = [mine, ...others].slice(0, MOST_ACCOUNTS);
		stored.version = VERSION;
		stored.told = told;
		delete stored.watched;
		delete stored.state;
	};
}

function accountsIn({ accounts }: IDataObject): IDataObject[] {
	return Array.isArray(accounts) ? accounts.filter(isRecord) : [];
}

async function unpackedMemory(stored: IDataObject): Promise<Remembered> {
	const turns = new Turns();
	const campaigns = new Map<string, Known>();
	for (const [id, known] of Object.entries(isRecord(stored.campaigns) ? stored.campaigns : {})) {
		if (isRecord(known)) campaigns.set(id, unpacked(known));
		await turns.due();
	}
	const { event, scope, own, wholeAt, next, newsFrom } = stored;
	return {
		event: String(event),
		scope: scopeIn(scope),
		own: Array.isArray(own) ? own.map(String) : [],
		wholeAt: Number(wholeAt),
		next: String(next),
		newsFrom: typeof newsFrom === 'number' ? newsFrom : undefined,
		campaigns,
	};
}

/** What a campaign was like counts for every event; what was counted of it, for one. */
async function forAnotherEvent(memory: Remembered): Promise<Remembered> {
	const turns = new Turns();
	const campaigns = new Map<string, Known>();
	for (const [id, { status, at, goneSince }] of memory.campaigns) {
		campaigns.set(id, { ...nothingKnown(), status, at, goneSince });
		await turns.due();
	}
	return { ...memory, event: '', next: '', campaigns };
}
