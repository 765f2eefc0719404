import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { filterInTurns } from '../api/inTurns';
import type { NamedRecord } from '../api/records/groupRecords';
import { choice } from '../fields/kinds';
import { plainName } from '../fields/nameIndex';
import { OneByOne } from './oneByOne';
import type { Once } from './once';
import { orError, saysNo } from './settled';

/** What to do where a thing of that name is there already. */
export const ifItExists = choice({
	displayName: 'If It Exists',
	name: 'ifItExists',
	type: 'options',
	options: [
		{ name: 'Return It', value: 'return', description: 'Return the existing one as it is' },
		{
			name: 'Stop With an Error',
			value: 'fail',
			description: 'Let Nudgescribe refuse a second one of the name',
		},
		{ name: 'Update It', value: 'update', description: 'Change what differs in the existing one' },
	],
	default: 'fail',
	description: 'What to do when the workspace has one of that name already',
});

/** One thing to create, unless it is there. */
interface Wanted<One extends NamedRecord> {
	/** what it is, in the singular */
	thing: string;
	name: string;
	/** where it is to be: names count there */
	workspace: string;
	readAll: () => Promise<One[]>;
	create: () => Promise<IDataObject>;
	/**
	 * Makes the one that is there as it is wanted.
	 * @returns what the API says of that; undefined where nothing differs
	 */
	update: (one: One) => Promise<IDataObject | undefined>;
}

/** What became of one name in an execution. */
interface Before {
	created?: IDataObject;
	/** why it could not be created: what the API did may not be known */
	failed?: Error;
}

/**
 * Creates a thing unless one of its name is there; items with the same name go one after the other.
 * @param otherwise what to do with the one that is there
 * @returns what the API says of the thing, and whether it was created
 * @throws UserError where several may be meant, or the one that is there can't be made as it is wanted
 */
export async function createUnlessThere<One extends NamedRecord>(
	otherwise: 'return' | 'update',
	wanted: Wanted<One>,
	once: Once,
): Promise<IDataObject> {
	const { workspace, name, readAll } = wanted;
	const key = JSON.stringify([workspace, plainName(name)]);
	const line = await once(key, async () => await Promise.resolve(new OneByOne<Before>({})));
	return await line.next(async (before, isFirst) => {
		const all = isFirst ? await once(workspace, readAll) : await readAll();
		const found = await calledSo(wanted, all);
		return found
			? await asWanted(otherwise, wanted, found)
			: await createdBy(otherwise, wanted, before);
	});
}

/** Exactly that name first; only where nothing has it, without regard to case and blanks. */
async function calledSo<One extends NamedRecord>(
	{ thing, name }: Wanted<One>,
	all: One[],
): Promise<One | undefined> {
	const alike = await filterInTurns(all, (one) => plainName(one.name) === plainName(name));
	const same = alike.filter((one) => one.name === name);
	const [found, ...others] = same.length > 0 ? same : alike;
	if (!found || others.length === 0) return found;
	const shown = [found, ...others.slice(0, 9)].map(
		(one) => `'${one.name}' has the ID '${one.id ?? ''}'`,
	);
	throw new UserError(`${others.length + 1} ${thing}s are called '${name}'`, {
		description: `${shown.join(', ')}. Rename or delete all but one of them, or choose one by its ID in the nodes that use it.`,
	});
}

async function asWanted<One extends NamedRecord>(
	otherwise: 'return' | 'update',
	{ update, readAll }: Wanted<One>,
	found: One,
): Promise<IDataObject> {
	const answer = otherwise === 'update' ? await update(found) : undefined;
	if (!answer) return { ...found.record, created: false };
	// It is updated, also where it can't be read again.
	const all = await readAll().catch(() => []);
	const now = all.find(({ id }) => id === found.id);
	return { ...(now?.record ?? answer), created: false };
}

async function createdBy<One extends NamedRecord>(
	otherwise: 'return' | 'update',
	wanted: Wanted<One>,
	before: Before,
): Promise<IDataObject> {
	if (before.failed) throw before.failed;
	if (before.created) return notListed(otherwise, wanted, before.created);
	const made = await orError(wanted.create());
	if (!(made instanceof Error)) {
		before.created = made;
		return { ...made, created: true };
	}
	// Somebody else may have made it since the list was read.
	const all = saysNo(made) ? await wanted.readAll().catch(() => []) : [];
	const found = await calledSo(wanted, all);
	if (found) return await asWanted(otherwise, wanted, found);
	before.failed = made;
	throw made;
}

/** An earlier item created it, but the API does not list it yet: a second one is not created. */
function notListed(
	otherwise: 'return' | 'update',
	{ thing, name }: Pick<Wanted<NamedRecord>, 'thing' | 'name'>,
	created: IDataObject,
): IDataObject {
	if (otherwise === 'return') return { ...created, created: false };
	throw new UserError(`The new ${thing} '${name}' is not listed by Nudgescribe yet`, {
		description: 'An earlier item created it. Run the node again to update it with this one.',
	});
}
