import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import { operationsOf } from '../engine/fields.cts';
import { AccountStage } from './accountStage.cts';
import { fullMapping } from './fullMapping.cts';
import { canPropose, proposedMapping } from './proposal.cts';
import { countOf, tableOf, type Verdicts, type Way } from './table.cts';
import { tasks } from './tasks.cts';
import { judged, lineIn, type Kind, type Verdict } from './verdict.cts';

/**
 * The accounts, and how many tasks at least are right with what Check Setup proposes: the others change something, under
 * names that no answer shows.
 */
const accounts: Array<[name: string, proposed: number]> = [
	['group-and-id', 36],
	['nested-code-one', 37],
	['keyed-by-id', 40],
	['spring-page', 38],
	['rails-nouns', 39],
	['bare-gateway', 37],
	['odd-and-silent', 39],
];

const table = new Map<string, Verdicts>();

afterAll(() => {
	process.stdout.write(
		tableOf(
			table,
			tasks.map(({ name }) => name),
		),
	);
});

test('every operation is among the tasks', () => {
	for (const { resource, operation } of operationsOf(new Nudgescribe().description.properties)) {
		if (resource === 'account') continue;
		expect(tasks.map(({ name }) => name)).toContain(`${resource}: ${operation}`);
	}
});

describe.each(accounts)('In the account %s', (name, proposed) => {
	const stage = new AccountStage(loadDialect(name));
	const verdicts: Verdicts = new Map();
	table.set(name, verdicts);
	beforeAll(async () => {
		await stage.start();
	});
	afterAll(async () => {
		await stage.stop();
	});

	/** Does all tasks; gives those that came out as none of these kinds, with why. */
	async function others(way: Way, mapping: string, kinds: Kind[]): Promise<string[]> {
		const found = [];
		const byTask = new Map<string, Verdict>();
		verdicts.set(way, byTask);
		for (const task of tasks) {
			const verdict = await judged(stage, task, mapping);
			byTask.set(task.name, verdict);
			if (!kinds.includes(verdict.kind)) {
				found.push(`${task.name}: ${verdict.kind}: ${verdict.words}`);
			}
		}
		return found;
	}

	test('without a mapping, each task is done right, or refused with words that help', async () => {
		expect(await others('a', '{}', ['right', 'line', 'setup'])).toEqual([]);
	});

	test('with a full mapping, each task is done right', async () => {
		const mapping = JSON.stringify(fullMapping(loadDialect(name)));
		expect(await others('c', mapping, ['right'])).toEqual([]);
	});

	test('with what errors say to paste, nothing is green and wrong', async () => {
		const pasted = new Map<string, Verdict>();
		verdicts.set('p', pasted);
		let mapping = '{}';
		for (const task of tasks) {
			let verdict = await judged(stage, task, mapping);
			for (let pastes = 0; verdict.kind === 'line' && pastes < 6; pastes++) {
				mapping = lineIn(verdict.words) ?? mapping;
				verdict = await judged(stage, task, mapping);
			}
			pasted.set(task.name, verdict);
		}
		const wrong = [...pasted].filter(([, { kind }]) => kind === 'wrong');
		expect({ mapping, wrong }).toEqual({ mapping, wrong: [] });
	});

	(canPropose ? test : test.skip)(
		'with what Check Setup proposes, what reads is right',
		async () => {
			const found = await others('b', await proposedMapping(stage), ['right']);
			const writes = tasks
				.filter(({ isWrite }) => isWrite === true)
				.map((task) => `${task.name}: `);
			const wrong = found.filter((one) => one.includes(': wrong: '));
			const reads = found.filter((one) => !writes.some((write) => one.startsWith(write)));
			expect([...wrong, ...reads]).toEqual([]);
			expect(countOf(verdicts, 'b', 'right')).toBeGreaterThanOrEqual(proposed);
		},
	);
});
