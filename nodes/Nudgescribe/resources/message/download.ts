import { readFile, readFileNumbers } from '../../api/records/messageFiles';
import { campaign, titleIn } from '../../fields/locators';
import { outputField } from '../../fields/listing';
import { ofRun, runTitle } from '../../fields/campaigns';
import { withFiles } from '../../items/asFile';
import { readOperation } from '../operation';

export const download = readOperation({
	name: 'Download Files',
	action: 'Download message files',
	description: 'Download the exported messages of a campaign as CSV files',
	fields: { campaign, campaignTitle: titleIn(campaign) },
	options: { outputField, ofRun },
	advice:
		"Check 'Campaign', which may be gone or not be published yet, and 'Run Number' where it is set.",
	run: async ({ campaign, campaignTitle, options }, { api, node }) => {
		const run = { campaign_id: campaign, ...options.ofRun };
		const numbers = await readFileNumbers(api, run);
		const title = runTitle(campaignTitle, run);
		const files = [];
		for (const [index, page] of numbers.entries()) {
			const fileName = `${title}-${index + 1}-of-${numbers.length}.csv`;
			const data = await readFile(node, api, { run, page, fileName });
			files.push({ json: { fileName, file: index + 1, files: numbers.length }, data });
		}
		return withFiles(files, options.outputField);
	},
});
