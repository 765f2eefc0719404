import { readFileCount } from '../api/records/messageFiles';
import { toggle } from '../fields/kinds';
import { lookOneByOne } from './counted';
import { publishedLastFirst, triggerEvent } from './event';
import { ExportedFiles } from './exportedFiles';
import { hasOtherFiles } from './publication';
import type { Sight } from './situation';

/** An export works in the background: for a day after a campaign changed, its files are counted at every poll. */
const SETTLES_WITHIN_MS = 24 * 60 * 60 * 1000;
const MOST_SAMPLES = 10;

const downloadFiles = toggle({
	displayName: 'Download Files',
	name: 'downloadFiles',
	type: 'boolean',
	default: true,
	description: 'Whether to download each exported file and add it to its item, as CSV',
});

/** A campaign has more exported files than at the last poll, or files of a new publication: an item for each. */
export const messagesExported = triggerEvent({
	name: 'Messages Exported',
	description: 'When messages of a campaign are exported to new files',
	filters: {},
	options: { downloadFiles },

	look: async (situation) => {
		const files = new ExportedFiles(situation, situation.options.downloadFiles);
		return await lookOneByOne(situation, {
			least: 0,
			settlesWithin: SETTLES_WITHIN_MS,
			startsAnew: hasOtherFiles,
			count: async ({ id }) => await countFiles(situation, id),
			tell: async (seen, count, looks) => {
				if (count > (seen.known.count ?? count)) {
					seen.known.until = situation.now + SETTLES_WITHIN_MS;
				}
				return await files.tell(seen, count, looks);
			},
		});
	},

	sample: async (sight) => {
		for (const campaign of (await publishedLastFirst(sight)).slice(0, MOST_SAMPLES)) {
			const count = await countFiles(sight, campaign.id);
			const files = new ExportedFiles(sight, sight.options.downloadFiles);
			if (count > 0) return await files.one(campaign, 1, count);
		}
		return undefined;
	},
});

async function countFiles({ api }: Sight, campaignId: string): Promise<number> {
	return await readFileCount(api, { campaign_id: campaignId });
}
