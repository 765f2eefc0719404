import type { Dialect } from '../../tools/emulator/dialect.cts';
import { fc } from '../unit/arbitraries.cts';
import { AccountStage } from './accountStage.cts';
import { drawnDialect } from './drawn.cts';
import { fullMapping } from './fullMapping.cts';
import { proposedMapping } from './proposal.cts';
import { tasks } from './tasks.cts';
import { judged, type Kind } from './verdict.cts';

/** Does all tasks in an account; gives those that came out as one of these kinds, with why. */
async function found(stage: AccountStage, mapping: string, kinds: Kind[]): Promise<string[]> {
	const words = [];
	for (const task of tasks) {
		const verdict = await judged(stage, task, mapping);
		if (kinds.includes(verdict.kind))
			words.push(`${task.name}: ${verdict.kind}: ${verdict.words.slice(0, 300)}`);
	}
	return words;
}

async function live(dialect: Dialect): Promise<void> {
	const stage = new AccountStage(dialect);
	await stage.start();
	try {
		expect(await found(stage, '{}', ['wrong', 'refused'])).toEqual([]);
		const proposed = await proposedMapping(stage);
		const fallen = await found(stage, proposed, ['wrong', 'refused']);
		expect({ proposed, fallen }).toEqual({ proposed, fallen: [] });
		const mapping = JSON.stringify(fullMapping(dialect));
		const others = await found(stage, mapping, ['wrong', 'refused', 'setup', 'line']);
		expect({ mapping, others }).toEqual({ mapping, others: [] });
	} finally {
		await stage.stop();
	}
}

test('In accounts that are drawn, nothing is green and wrong, each refusal helps, also with what Check Setup proposes, and all is right with a full mapping', async () => {
	await fc.assert(fc.asyncProperty(drawnDialect, live), { numRuns: 6, endOnFailure: true });
}, 300_000);
