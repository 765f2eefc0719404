import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readFileCount } from '../../api/messageFiles';
import type { Connection } from '../../api/request';
import { forReadingBeside } from '../../api/settings';
import { recordsOfEachItem } from '../../shared/eachItem';
import { campaign } from '../../shared/fields/locators';
import { options, waitTimeoutOf } from '../../shared/fields/options';
import { followUp } from '../followUp';
import type { Operation } from '../operation';
import { campaignOf, isOptionOn, settingsOf } from '../parameters';
import { resultOf } from '../result';

const waitForExport: INodeProperties = {
	displayName: 'Wait for Export',
	name: 'waitForExport',
	type: 'boolean',
	default: true,
	description:
		'Whether to wait until the exported files are complete, and return how many there are',
};

export const publish: Operation = {
	fields: [campaign, options(waitForExport, waitTimeoutOf('waitForExport'))],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = { campaign_id: campaignOf(node, itemIndex) };
			const answer = await api.write(
				{ method: 'POST', path: '/v1/messages/publish', body },
				settingsOf(node, itemIndex),
			);
			if (!isOptionOn(node, itemIndex, 'waitForExport')) return [resultOf(answer)];
			return [{ ...resultOf(answer), ...(await exported(node, api, body, itemIndex)) }];
		}),
};

/** The API does not say when an export is complete: it is taken for complete when two looks find the same files. */
async function exported(
	node: IExecuteFunctions,
	api: Connection,
	run: { campaign_id: string },
	itemIndex: number,
): Promise<{ files: number; waitedSeconds: number }> {
	const settings = forReadingBeside(settingsOf(node, itemIndex));
	let before = 0;
	const end = await followUp(node, api, itemIndex, {
		look: async () => {
			const count = await readFileCount(api, run, settings);
			const isSteady = count > 0 && count === before;
			before = count;
			return isSteady ? count : undefined;
		},
		done: 'The messages are published',
		awaited: 'their export',
		advice: () =>
			`So far there are ${before} files. Do not publish again: look later with 'Get File Count', or raise 'Wait Timeout'.`,
	});
	return { files: end.found, waitedSeconds: end.seconds };
}
