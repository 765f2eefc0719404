import { rowsOfFiles } from '../../api/records/messageFiles';
import { fileOptions, limit } from '../../fields/listing';
import { campaign, campaignTitle } from '../../fields/locators';
import { ofRun, runTitle } from '../../fields/campaigns';
import { recordsOrFile } from '../../items/asFile';
import { readOperation } from '../operation';

export const getAll = readOperation({
	name: 'Get Exported Messages',
	action: 'Get exported messages',
	description: 'Get the exported messages of a campaign, one item for each',
	fields: { campaign, campaignTitle, limit },
	options: { ofRun, ...fileOptions },
	advice:
		"Check 'Campaign', which may be gone or not be published yet, and 'Run Number' where it is set.",
	run: async ({ campaign, campaignTitle: name, limit, options }, { api, node }) => {
		const run = { campaign_id: campaign, ...options.ofRun };
		const pages = await rowsOfFiles(api, run);
		const title = `messages-${runTitle(name, run)}`;
		return await recordsOrFile(node, { pages, limit, title }, options);
	},
});
