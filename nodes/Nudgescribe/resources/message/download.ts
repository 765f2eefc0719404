import { Files, readFileCount } from '../../api/records/messageFiles';
import { campaign, campaignTitle } from '../../fields/locators';
import { outputField } from '../../fields/listing';
import { ofRun, runTitle } from '../../fields/campaigns';
import { withFiles } from '../../items/asFile';
import { readOperation } from '../operation';

export const download = readOperation({
	name: 'Download Files',
	action: 'Download message files',
	description: 'Download the exported messages of a campaign as CSV files',
	fields: { campaign, campaignTitle },
	options: { outputField, ofRun },
	advice:
		"Check 'Campaign', which may be gone or not published yet, and 'Run Number' where it is set.",
	run: async ({ campaign, campaignTitle: name, options }, { api, node }) => {
		const run = { campaign_id: campaign, ...options.ofRun };
		const count = await readFileCount(api, run);
		const exported = await Files.of(api, run, count);
		const title = runTitle(name, run);
		const files = [];
		for (let file = 1; file <= count; file++) {
			const fileName = `${title}-${file}-of-${count}.csv`;
			const data = await exported.store(node, file, fileName);
			files.push({ json: { fileName, file, files: count }, data });
		}
		return withFiles(files, options.outputField);
	},
});
