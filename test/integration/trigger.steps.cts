import { currentRun, type StoredCampaign } from '../../tools/emulator/store/records.cts';
import { fc } from '../unit/arbitraries.cts';
import { publish, rerun, setStatus } from './trigger.changes.cts';
import type { History } from './trigger.history.cts';

/** Something that happens to campaigns, to n8n, or between them; `of` says to which campaign. */
export interface Step {
	what: keyof typeof happenings;
	of: number;
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
	pollBeforeStored: async (history) => {
		await history.pollBeforeStored();
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

/** Lets something happen in a history. */
export async function take(history: History, { what, of }: Step): Promise<void> {
	const campaign = history.campaigns[of % history.campaigns.length];
	if (campaign) await happenings[what](history, campaign);
}
