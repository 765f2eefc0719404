import type { IDataObject } from 'n8n-workflow';
import type { Emulator } from '../../tools/emulator/server.cts';
import {
	currentRun,
	type StoredCampaign,
	type StoredWorkspace,
} from '../../tools/emulator/store/records.cts';
import type { PollMemory } from '../engine/poll-memory.cts';
import type { PollingWorkflow } from '../engine/poll.cts';
import type { PollResult } from '../engine/polling-node.cts';
import { fc } from '../unit/arbitraries.cts';
import type { Stage } from './stage.cts';
import { triggerOn } from './trigger.cts';
import { addCampaigns, publish, rerun, setStatus } from './trigger.changes.cts';

/** Something that happens to campaigns, to n8n, or between them; `of` says to which campaign. */
export interface Step {
	what: keyof typeof happenings;
	of: number;
}

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
		memory: PollMemory,
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

	async take({ what, of }: Step): Promise<void> {
		const campaign = this.campaigns[of % this.campaigns.length];
		if (campaign) await happenings[what](this, campaign);
	}

	async poll(): Promise<PollResult> {
		return this.note(await this.trigger.poll());
	}

	async restart(): Promise<PollResult> {
		return this.note(await this.trigger.restart());
	}

	async pollTogether(): Promise<void> {
		const polls = [this.trigger.poll(), this.trigger.poll(), this.trigger.poll()];
		for (const result of await Promise.all(polls)) this.note(result);
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

type Happening = (history: History, campaign: StoredCampaign) => unknown;

function onShown(happen: (history: History, campaign: StoredCampaign) => void): Happening {
	return (history, campaign) => {
		if (history.isShown(campaign)) happen(history, campaign);
	};
}

function failing(path: string): Happening {
	return async (history) => {
		const { emulator } = history.world.stage;
		emulator.fault({ path, times: 1, status: 500 });
		await history.poll();
	};
}

const happenings = {
	publish: onShown(({ world: { stage } }, { name }) => {
		publish(stage, name, [1, 1]);
	}),
	draft: onShown(({ world: { stage } }, { name }) => {
		setStatus(stage, name, 'Draft');
	}),
	review: onShown(({ world: { stage } }, { name }) => {
		setStatus(stage, name, 'Ready for review');
	}),
	rerun: onShown(({ world: { stage } }, campaign) => {
		if (campaign.status === 'Published') rerun(stage, campaign.name);
	}),
	export: onShown((_, campaign) => {
		const run = currentRun(campaign);
		if (campaign.status === 'Published') run.files = [...run.files, 1];
	}),
	add: (history) => {
		history.add();
	},
	vanish: (history, campaign) => {
		history.show(campaign, false);
	},
	return: (history, campaign) => {
		history.show(campaign, true);
	},
	poll: async (history) => await history.poll(),
	pollTogether: async (history) => {
		await history.pollTogether();
	},
	restart: async (history) => await history.restart(),
	emptyAnswer: async (history) => {
		const shown = history.campaigns.filter((campaign) => history.isShown(campaign));
		for (const campaign of shown) history.show(campaign, false);
		await history.poll();
		for (const campaign of shown) history.show(campaign, true);
	},
	noList: failing('/v1/campaign/all'),
	noRuns: failing('/v1/campaign/rerun/history'),
	noFiles: failing('/v1/messages/pages'),
	hourPasses: ({ world }) => {
		world.forward(1 / 24);
	},
	dayPasses: ({ world }) => {
		world.forward(1);
	},
	otherAccount: async (history) => {
		const { stage, elsewhere } = history.world;
		const tokens = { sessionToken: '', refreshToken: '' };
		stage.credentials.update({ baseUrl: elsewhere.url, ...tokens });
		expect((await history.poll()).items).toEqual([]);
		stage.credentials.update({ baseUrl: stage.emulator.url, ...tokens });
	},
} satisfies Record<string, Happening>;

const kinds = Object.keys(happenings) as Step['what'][];

/** Any history. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.record({ what: fc.constantFrom(...kinds), of: fc.nat({ max: 30 }) }),
	{ minLength: 4, maxLength: 24 },
);
