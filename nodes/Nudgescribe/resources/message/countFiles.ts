import { readFileCount } from '../../api/records/messageFiles';
import { campaign } from '../../fields/locators';
import { ofRun } from '../../fields/campaigns';
import { readOperation } from '../operation';

export const countFiles = readOperation({
	name: 'Get File Count',
	action: 'Get message file count',
	description: 'Get the number of exported files of a campaign',
	fields: { campaign },
	options: { ofRun },
	advice:
		"Check 'Campaign', which may be gone or not published yet, and 'Run Number' where it is set.",
	run: async ({ campaign, options }, { api }) => ({
		files: await readFileCount(api, { campaign_id: campaign, ...options.ofRun }),
	}),
});
