import type { Api } from '../../api/http/api';
import { readFileCount } from '../../api/records/messageFiles';
import type { Run } from '../../api/records/messageFiles';
import { toggle } from '../../fields/kinds';
import { campaign } from '../../fields/locators';
import { waitTimeout } from '../../fields/requests';
import { followUp } from '../../items/followUp';
import { operation } from '../operation';

const waitForExport = toggle({
	displayName: 'Wait for Export',
	name: 'waitForExport',
	type: 'boolean',
	default: true,
	description:
		'Whether to wait until the exported files are complete, and return how many there are',
});

export const publish = operation({
	name: 'Publish',
	action: 'Publish messages',
	description: 'Publish the messages of a campaign, and export them as files',
	fields: { campaign },
	options: { waitForExport, waitTimeout: waitTimeout(waitForExport) },
	advice:
		"A campaign can be published when it is ready to publish, and the usage quota of the account is large enough for its messages. Check 'Campaign', too.",
	run: async ({ campaign, options }, { api }) => {
		const body = { campaign_id: campaign };
		const answer = await api.write('POST /v1/messages/publish', body);
		if (options.waitTimeout === undefined) return answer.result();
		return { ...answer.result(), ...(await exported(api.beside, body, options.waitTimeout)) };
	},
});

/**
 * The API does not say when an export is complete: it is taken for complete when two looks find the same files.
 * @param timeout in seconds
 */
async function exported(api: Api, run: Run, timeout: number) {
	let before = 0;
	const end = await followUp(api, {
		look: async () => {
			const count = await readFileCount(api, run);
			const isSteady = count > 0 && count === before;
			before = count;
			return isSteady ? count : undefined;
		},
		timeout,
		done: 'The messages are published',
		awaited: 'their export',
		advice: () =>
			`So far there are ${before} files. Do not publish again: look later with 'Get File Count', or raise 'Wait Timeout'.`,
	});
	return { files: end.found, waitedSeconds: end.seconds };
}
