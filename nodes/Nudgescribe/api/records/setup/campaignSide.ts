import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entry } from '../../dialect/mapping';
import { VALUES } from '../../names';
import type { Trial } from '../../http/trial';
import { isSameStatus } from '../campaign';
import { STATUSES } from '../campaignStatuses';
import type { Campaign } from '../campaign';
import { countFiles, readFileText, readFileUrl, readRunMessages, readRuns } from './fileSteps';
import { WAYS_TO_WRITE } from './forms';
import { Failed } from './learn';
import { begun } from './log';
import type { Log, Progress, Step } from './log';

const COUNT: Step = { title: 'File count', endpoint: 'POST /v1/messages/pages' };
const FILE: Step = { title: 'Exported file', endpoint: 'POST /v1/messages/fetch' };
const RUNS: Step = { title: 'Campaign runs', endpoint: 'POST /v1/campaign/rerun/history' };
const MESSAGES: Step = { title: 'Messages of a run', endpoint: 'POST /v1/campaign/rerun/messages' };

/** So many campaigns are looked at, for one that has files. */
const MOST_LOOKED_AT = 3;

/** What campaigns have: exported files, runs, and the messages of runs. */
export class CampaignSide {
	static readonly steps = [COUNT, FILE, RUNS, MESSAGES];

	constructor(private readonly log: Log) {}

	/** Reads files and runs of the first campaign that has some, published ones first. */
	async of(trial: Trial, all: Campaign[]): Promise<Progress> {
		const campaigns = publishedFirst(all);
		const [first] = campaigns;
		let latest = begun(trial);
		if (!first) {
			this.log.skip(CampaignSide.steps, 'The account has no campaigns.');
			return latest;
		}
		for (const { id } of campaigns.slice(0, MOST_LOOKED_AT)) {
			const way = await this.log.step(trial.under(latest.account), COUNT, {
				read: async (under) => await countFiles(under, id),
				goOn: async (under, count) => await this.ofFiles(under, id, count),
			});
			const { account } = way;
			latest = { account, isBorneOut: !(way instanceof Failed) };
			if (way instanceof Failed) {
				this.log.skip([FILE], 'It needs the number of files, which could not be read.');
				break;
			}
			if (way.value > 0) break;
		}
		const runs = await this.log.step(trial.under(latest.account), RUNS, {
			read: async (under) => await readRuns(under, first.id),
		});
		const messages = await this.log.step(trial.under(runs.account), MESSAGES, {
			read: async (under) => await readRunMessages(under, first.id),
		});
		return { ...latest, account: messages.account };
	}

	private async ofFiles(trial: Trial, campaignId: string, count: number): Promise<Progress> {
		if (count === 0) {
			this.log.skip([FILE], 'The campaigns that were looked at have no exported files.');
			return begun(trial);
		}
		const way = await this.log.step(trial, FILE, {
			read: async (under) => await readFileText(under, campaignId, count),
			goOn: async (under) => {
				const account = withAllFormats(under.account);
				const hasUrl = await readFileUrl(under.under(account), campaignId);
				return { account: hasUrl ? account : under.account, isBorneOut: true };
			},
		});
		return { account: way.account, isBorneOut: true };
	}
}

/** Where one format is written in another way, the others are written alike. */
function withAllFormats(account: AccountMapping): AccountMapping {
	const { values } = account.at(FILE.endpoint).of('format');
	const known = VALUES.format ?? [];
	const write = WAYS_TO_WRITE.find((one) =>
		Object.entries(values ?? {}).every(([value, own]) => one(value) === own),
	);
	if (!values || !write) return account;
	const all: Entry['values'] = Object.fromEntries(known.map((value) => [value, write(value)]));
	return account.with(FILE.endpoint, { format: { values: { ...all, ...values } } });
}

function publishedFirst(campaigns: Campaign[]): Campaign[] {
	const isPublished = ({ status }: Campaign) => isSameStatus(status, STATUSES.published);
	const known = campaigns.filter(({ id }) => id !== '');
	return [...known.filter(isPublished), ...known.filter((one) => !isPublished(one))];
}
