import { isDeepStrictEqual } from 'node:util';
import { jsonParse, type IDataObject, type INode, type Workflow } from 'n8n-workflow';
import { shared } from './shared.cts';

/** Where n8n keeps what a polling node remembers. */
export interface PollMemory {
	/** Whether n8n, when it starts, polls each active workflow at once. */
	pollsOnStart: boolean;
	/** The static data that n8n loads the workflow with. */
	load(): IDataObject;
	/** Runs one poll with what it shares with the saving after it. */
	runPoll<T>(poll: () => Promise<T>): Promise<T>;
	/** What the node gets from `getWorkflowStaticData('node')`. */
	dataOf(workflow: Workflow, node: INode): IDataObject;
	/** n8n has the items of a poll and begins the execution. */
	onItems(workflow: Workflow): void;
	/** A poll on the schedule found nothing. */
	onNothing(): void;
	/** The workflow is active: its first poll did not fail. */
	onActivated(workflow: Workflow): void;
}

/**
 * The static data in the workflow's row, as n8n keeps it by default: saved when a poll has items and after the
 * activation, whatever its poll found. What a poll without items leaves stays in memory until then, and so does
 * what a failed one leaves.
 */
export class WorkflowRow implements PollMemory {
	readonly pollsOnStart = true;

	/** @param row the static data of the workflow, as JSON */
	constructor(private row = '{}') {}

	load(): IDataObject {
		return jsonParse(this.row);
	}

	async runPoll<T>(poll: () => Promise<T>): Promise<T> {
		return await poll();
	}

	dataOf(workflow: Workflow, node: INode): IDataObject {
		return workflow.getStaticData('node', node);
	}

	onItems({ staticData }: Workflow): void {
		if (staticData.__dataChanged !== true) return;
		this.row = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	onNothing(): void {
		return;
	}

	onActivated(workflow: Workflow): void {
		this.onItems(workflow);
	}
}

/** What a poll has of a cursor. */
interface Staged {
	copy: IDataObject;
	/** What was read, as JSON. */
	read: string;
}

const staged = shared<Staged>();

/**
 * A cursor in a row of its own, as n8n keeps it with `N8N_POLLER_DURABLE_CURSORS_ENABLED`: each poll gets a copy,
 * which is saved when the poll has ended well and changed it, whatever another poll has saved meanwhile. Only that of
 * an activation is not saved when it found nothing.
 */
export class DurableCursor implements PollMemory {
	readonly pollsOnStart = false;
	private row = '{}';

	load(): IDataObject {
		return {};
	}

	async runPoll<T>(poll: () => Promise<T>): Promise<T> {
		return await staged.run({ copy: jsonParse(this.row), read: this.row }, poll);
	}

	dataOf(): IDataObject {
		return staged.getStore()?.copy ?? jsonParse(this.row);
	}

	onItems(): void {
		const own = staged.getStore();
		if (!own || isDeepStrictEqual(own.copy, jsonParse(own.read))) return;
		this.write(JSON.stringify(own.copy));
	}

	onNothing(): void {
		this.onItems();
	}

	onActivated(): void {
		return;
	}

	protected write(row: string): void {
		this.row = row;
	}
}

/** A cursor that n8n takes long to store: it does so beside the next poll, which may have read the earlier one. */
export class LateCursor extends DurableCursor {
	/** What waits to be stored; undefined while all is stored at once. */
	private late: string[] | undefined;

	/** From now on, nothing is stored until n8n gets to it. */
	hold(): void {
		this.late = [];
	}

	/** n8n gets to it. */
	store(): void {
		const newest = this.late?.at(-1);
		this.lose();
		if (newest !== undefined) this.write(newest);
	}

	/** n8n can't store it: it starts no execution either. */
	lose(): void {
		this.late = undefined;
	}

	protected override write(row: string): void {
		if (this.late) this.late.push(row);
		else super.write(row);
	}
}
