import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import type { RunResult } from '../../test/engine/run.cts';
import { testPoll } from '../../test/engine/test-poll.cts';
import { eventOptions, runs, type Preparation } from '../../test/integration/runs.cts';
import type { Stage } from '../../test/integration/stage.cts';
import { triggerNode } from '../../test/integration/trigger.cts';
import { choicesOf } from './docs/properties.cts';

/** What a run did. */
export interface Observation {
	/** The endpoints that were asked, each once, in the order of their first requests. */
	requests: string[];
	/** The names in what it put out. */
	names: string[];
	items: IDataObject[];
}

/** What an operation does, and what it does besides when something is chosen. */
export interface Observed extends Observation {
	extra?: { more: INodeParameters; requests: string[]; names: string[] };
}

type Outcome = Pick<RunResult, 'items' | 'error'>;

const person = { email: 'zoe@example.net', first_name: 'Zoë', last_name: 'Doe' };

function observation(name: string, stage: Stage, { items: all, error }: Outcome): Observation {
	if (error) throw new Error(`${name}: ${error.message}`);
	if (all.length === 0) throw new Error(`${name} put out nothing`);
	const items = all.map(({ json }) => json);
	const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
	return { requests: [...new Set(stage.calls())], names, items };
}

async function runOf(
	stage: Stage,
	[resource, operation]: [string, string],
	prepare: Preparation,
	more: INodeParameters = {},
): Promise<Observation> {
	stage.reset();
	const { parameters, items = [{ json: person }] } = await prepare(stage);
	const result = await stage.run({ resource, operation, ...parameters, ...more }, { items });
	return observation(`${resource}/${operation}`, stage, result);
}

function besides(all: string[], known: string[]): string[] {
	return all.filter((one) => !known.includes(one));
}

/**
 * Runs every operation that the tests have a run of.
 *
 * @param stage with an emulator that runs; its data is put back before each run
 * @returns what each did, by `resource/operation`
 * @throws Error when a run fails, or puts out nothing
 */
export async function observeOperations(stage: Stage): Promise<Map<string, Observed>> {
	const observed = new Map<string, Observed>();
	for (const [resource, operations] of Object.entries(runs)) {
		for (const [operation, { plain, more }] of Object.entries(operations)) {
			const pair: [string, string] = [resource, operation];
			const first = await runOf(stage, pair, plain);
			const second = more && (await runOf(stage, pair, plain, more));
			const extra = more &&
				second && {
					more,
					requests: besides(second.requests, first.requests),
					names: besides(second.names, first.names),
				};
			observed.set(pair.join('/'), extra ? { ...first, extra } : first);
		}
	}
	return observed;
}

/** Lets the trigger look for each of its events, as in the editor. */
export async function observeEvents(stage: Stage): Promise<Map<string, Observation>> {
	const observed = new Map<string, Observation>();
	const [dropdown] = new NudgescribeTrigger().description.properties;
	for (const { value } of dropdown ? choicesOf(dropdown) : []) {
		stage.reset();
		const event = String(value);
		const node = triggerNode(stage, event, { options: eventOptions[event] ?? {} });
		observed.set(event, observation(event, stage, await testPoll(node)));
	}
	return observed;
}
