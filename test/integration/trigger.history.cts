import type { IDataObject } from 'n8n-workflow';
import type { Emulator } from '../../tools/emulator/server.cts';
import type { StoredCampaign, StoredWorkspace } from '../../tools/emulator/store/records.cts';
import { LateCursor, type PollMemory } from '../engine/poll-memory.cts';
import type { PollingWorkflow } from '../engine/poll.cts';
import type { PollResult } from '../engine/polling-node.cts';
import type { Stage } from './stage.cts';
import { triggerOn } from './trigger.cts';
import { addCampaigns } from './trigger.changes.cts';

/** What a history is made of. */
export interface World {
	stage: Stage;
	/** Another account, in which nothing happens. */
	elsewhere: Emulator;
	/** Lets days pass. */
	forward: (days: number) => void;
}

const MOST_POLLS = 40;

/** The life of an active workflow, and all that it was started with. */
export class History {
	readonly told: IDataObject[] = [];
	readonly campaigns: StoredCampaign[];
	private readonly trigger: PollingWorkflow;
	private added = 0;
	/** The place of each campaign's workspace; those that were added are in the first one. */
	private readonly homes = new Map<StoredCampaign, number>();

	constructor(
		readonly world: World,
		event: string,
		private readonly memory: PollMemory,
	) {
		const { stage } = world;
		this.trigger = triggerOn(stage, event, {}, memory);
		const { workspaces } = stage.emulator.store;
		this.campaigns = workspaces.flatMap(({ campaigns }) => campaigns);
		for (const [at, { campaigns }] of workspaces.entries()) {
			for (const campaign of campaigns) this.homes.set(campaign, at);
		}
	}

	/** Activates the workflow; a durable cursor begins with the first poll on the schedule. */
	async begin(): Promise<void> {
		this.note(await this.trigger.activate());
		this.note(await this.trigger.poll());
		expect(this.told).toEqual([]);
	}

	async poll(): Promise<PollResult> {
		return this.note(await this.trigger.poll());
	}

	/** Ends n8n and starts it again; it tries once more to activate what failed then. */
	async restart(): Promise<PollResult> {
		const result = this.note(await this.trigger.restart());
		return result.error ? this.note(await this.trigger.restart()) : result;
	}

	async pollTogether(): Promise<void> {
		const polls = [this.trigger.poll(), this.trigger.poll(), this.trigger.poll()];
		for (const result of await Promise.all(polls)) this.note(result);
	}

	/** A poll begins before n8n has stored what the one before it noted, where n8n stores that by itself. */
	async pollBeforeStored(): Promise<void> {
		const { memory } = this;
		if (memory instanceof LateCursor) memory.hold();
		await this.poll();
		await this.poll();
		if (memory instanceof LateCursor) memory.store();
	}

	/** Puts a campaign into the list of its workspace, or takes it out. */
	show(campaign: StoredCampaign, isShown: boolean): void {
		const home = this.homeOf(campaign);
		home.campaigns = home.campaigns.filter((one) => one !== campaign);
		if (isShown) home.campaigns.push(campaign);
	}

	isShown(campaign: StoredCampaign): boolean {
		return this.homeOf(campaign).campaigns.includes(campaign);
	}

	add(): void {
		const name = `Added ${++this.added}`;
		const draft = { name, status: 'Draft', group: 1 };
		this.campaigns.push(...addCampaigns(this.world.stage, draft));
	}

	/** Shows all campaigns, and polls until nothing goes wrong and nothing new comes. */
	async settle(): Promise<void> {
		for (const campaign of this.campaigns) this.show(campaign, true);
		let quiet = 0;
		for (let polls = 0; quiet < 2; polls++) {
			if (polls === MOST_POLLS) throw new Error('There is always something new');
			const { items, error } = await this.poll();
			quiet = items.length === 0 && error === undefined ? quiet + 1 : 0;
		}
	}

	/** The workspace that a campaign belongs to, whether it is shown there or not. */
	private homeOf(campaign: StoredCampaign): StoredWorkspace {
		const [first, ...others] = this.world.stage.emulator.store.workspaces;
		if (!first) throw new Error('The emulator has no workspace');
		const found = others.find((_, at) => this.homes.get(campaign) === at + 1);
		return found ?? first;
	}

	private note(result: PollResult): PollResult {
		this.told.push(...result.items.map(({ json }) => json));
		return result;
	}
}
