import { NameIndex, plainName } from '../../nodes/Nudgescribe/fields/nameIndex.ts';
import type { List, Named } from '../../nodes/Nudgescribe/fields/lists.ts';
import { begin, Names, type IdOf } from '../../nodes/Nudgescribe/fields/names.ts';
import { Reader } from '../../nodes/Nudgescribe/api/http/reader.ts';
import { fc } from './arbitraries.cts';

/** A few letters, so that names are often alike. */
const name = fc
	.array(fc.constantFrom('a', 'A', 'é', 'e\u0301', ' ', '\u00a0', '\u200b', ':', '(', ')'), {
		maxLength: 4,
	})
	.map((letters) => letters.join(''));

const thing: fc.Arbitrary<Named> = fc.record({ id: fc.constantFrom('', '1', '2', '3'), name });
const list = fc.uniqueArray(thing, { maxLength: 6, selector: ({ id }) => (id === '' ? {} : id) });

/** Nobody is asked anything in these tests. */
const nobody = Object.create(Reader.prototype) as Reader;

/** What is to be found: plainly, without an index. */
function model(things: readonly Named[], wanted: string): Named[] {
	const look = (text: string) =>
		text.replaceAll('\u200b', '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
	const ways = [
		(one: Named) => one.name === wanted,
		(one: Named) => look(one.name) === look(wanted),
		(one: Named) => look(one.name).toLowerCase() === look(wanted).toLowerCase(),
	];
	return ways.map((way) => things.filter(way)).find(({ length }) => length > 0) ?? [];
}

function listOf(key: string, things: Named[], reads: string[] = []): List {
	return {
		key,
		read: async () => {
			reads.push(key);
			return await Promise.resolve(things);
		},
	};
}

/** What comes of a name in a list: its ID, or the words of an error. */
async function chosen(things: Named[], wanted: string): Promise<string> {
	const form = begin((idOf) => {
		const found = idOf({ name: wanted, label: 'Thing', list: listOf('things', things) });
		if (typeof found !== 'string') throw found;
		return found;
	});
	try {
		return `ID ${await new Names().end(form, nobody)}`;
	} catch (error) {
		return (error as Error).message;
	}
}

test('A name is found as a plain comparison finds it', async () => {
	await fc.assert(
		fc.asyncProperty(list, name, async (things, wanted) => {
			const found = await (await NameIndex.of(things)).find(wanted);
			expect(found).toEqual(model(things, wanted));
			expect(found.every((one) => plainName(one.name) === plainName(wanted))).toBe(true);
		}),
	);
});

test('One thing that has the name, and an ID, is chosen; all else is an error that says which', async () => {
	await fc.assert(
		fc.asyncProperty(list, name, async (things, wanted) => {
			const found = model(things, wanted);
			const [first] = found;
			const told = await chosen(things, wanted);
			if (!first) expect(told).toBe(`No thing is called '${wanted}'`);
			else if (found.length > 1) expect(told).toBe(`${found.length} things are called '${wanted}'`);
			else if (first.id === '') expect(told).toMatch(/^Nudgescribe gives no ID/);
			else expect(told).toBe(`ID ${first.id}`);
		}),
	);
});

describe('The names of many forms', () => {
	const workspaces = [
		{ id: 'w1', name: 'One' },
		{ id: 'w2', name: 'Two' },
	];
	const groups = (of: string) => [{ id: `${of}-g`, name: 'Group' }];
	const formOf = (workspace: string, reads: string[]) => (idOf: IdOf) => {
		const list = listOf('workspaces', workspaces, reads);
		const id = idOf({ name: workspace, label: 'Workspace', list });
		if (typeof id !== 'string') throw id;
		const of = listOf(`groups of ${id}`, groups(id), reads);
		return id === '' ? '' : idOf({ name: 'group', label: 'Group', list: of });
	};

	test('are looked for one after the other, and each list is read once', async () => {
		const reads: string[] = [];
		const names = new Names();
		const all = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? 'One' : 'two'));
		const found = await Promise.all(
			all.map(async (workspace) => await names.end(begin(formOf(workspace, reads)), nobody)),
		);
		expect(found).toEqual(all.map((workspace) => (workspace === 'One' ? 'w1-g' : 'w2-g')));
		expect(reads.sort()).toEqual(['groups of w1', 'groups of w2', 'workspaces']);
	});

	test('take no longer in a long list', async () => {
		const many = Array.from({ length: 20_000 }, (_, at) => ({ id: `${at}`, name: `Name ${at}` }));
		const names = new Names();
		const list = listOf('many', many);
		const begun = performance.now();
		for (let at = 0; at < 10_000; at++) {
			const form = begin((idOf) => idOf({ name: `name ${at}`, label: 'Thing', list }));
			expect(await names.end(form, nobody)).toBe(`${at}`);
		}
		// Looking through the list for each of them would take minutes.
		expect(performance.now() - begun).toBeLessThan(10_000);
	});
});
