import type { IBinaryKeyData, INodeExecutionData } from 'n8n-workflow';
import type { Campaign } from '../api/records/campaign';
import { readFile, readFileCount, readFiles } from '../api/records/messageFiles';
import { toggle } from '../fields/kinds';
import { fileNameOf } from '../fields/locators';
import { countPerCampaign } from './countedPerCampaign';
import { campaignsInScope, itemOf, publishedLastFirst, triggerEvent } from './event';
import type { Situation } from './event';

/** An export works in the background: for a day after a campaign changed, its files are counted at every poll. */
const SETTLES_WITHIN_MS = 24 * 60 * 60 * 1000;
const MOST_SAMPLES = 10;

const downloadFiles = toggle({
	displayName: 'Download Files',
	name: 'downloadFiles',
	type: 'boolean',
	default: true,
	description: 'Whether to attach the new files to the item, as CSV',
});

/** A campaign has more exported files than at the last poll, or files of a new publication. */
export const messagesExported = triggerEvent({
	name: 'Messages Exported',
	description: 'When a campaign has new exported files',
	filters: {},
	options: { downloadFiles },

	look: async (situation, before) => {
		const { counts, state } = await countPerCampaign(situation, before, {
			settlesWithin: SETTLES_WITHIN_MS,
			count: async ({ id }) => ({ count: await countFiles(situation, id), found: undefined }),
		});
		// The first poll's items are not wanted as a rule, and files are large.
		if (!before && !situation.emitExisting) return { items: [], state };
		const items: INodeExecutionData[] = [];
		for (const { campaign, count, before: known = 0, isRepublished } of counts) {
			const old = isRepublished ? 0 : known;
			if (count > old) items.push(await itemWith(situation, campaign, count, old));
		}
		return { items, state };
	},

	sample: async (situation) => {
		const campaigns = await campaignsInScope(situation);
		const newest = (await publishedLastFirst(campaigns)).slice(0, MOST_SAMPLES);
		for (const campaign of newest) {
			const count = await countFiles(situation, campaign.id);
			if (count > 0) return await itemWith(situation, campaign, count, 0);
		}
		return undefined;
	},
});

async function countFiles({ api }: Situation, campaignId: string): Promise<number> {
	return await readFileCount(api, { campaign_id: campaignId });
}

async function itemWith(
	situation: Situation & { options: { downloadFiles: boolean } },
	campaign: Campaign,
	files: number,
	old: number,
): Promise<INodeExecutionData> {
	const item = itemOf(campaign, { files, newFiles: files - old });
	if (!situation.options.downloadFiles) return item;
	const { node, api } = situation;
	const run = { campaign_id: campaign.id };
	const binary: IBinaryKeyData = {};
	const { count, first } = await readFiles(api, run);
	// What came since the count is the next poll's.
	for (let number = old + 1; number <= Math.min(files, count); number++) {
		const fileName = `${fileNameOf(campaign.id)}-${number}-of-${files}.csv`;
		const page = first + number - 1;
		binary[`file${number}`] = await readFile(node, api, { run, page, fileName });
	}
	return { ...item, binary };
}
