import { NodeApiError, OperationalError } from 'n8n-workflow';
import type { Api } from '../../api/http/api';
import { ExportWatch } from '../../api/records/exportWatch';
import type { FilesSeen } from '../../api/records/exportWatch';
import { seeFiles } from '../../api/records/filesSeen';
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
	default: false,
	description:
		'Whether to wait until the exported files are complete, and return how many there are',
});

export const publish = operation({
	name: 'Publish',
	action: 'Publish messages',
	description: 'Publish the messages of a campaign, and export them as files',
	fields: { campaign, waitForExport, waitTimeout: waitTimeout(waitForExport) },
	advice:
		"A campaign can be published when it is ready to publish, and the usage quota of the account is large enough for its messages. Check 'Campaign', too.",
	run: async ({ campaign, waitTimeout: seconds }, { api }) => {
		const body = { campaign_id: campaign };
		const publishIt = async () => (await api.write('POST /v1/messages/publish', body)).result();
		if (seconds === undefined) return await publishIt();
		const before = await filesBefore(api.beside, body);
		const result = await publishIt();
		return { ...result, ...(await exported(api.beside, body, before, seconds)) };
	},
});

/** The files of an earlier export, which must not be taken for those of the one to come. */
async function filesBefore(api: Api, run: Run): Promise<FilesSeen> {
	return await seeFiles(api, run).catch((error: unknown) => {
		const isKnown = error instanceof NodeApiError || error instanceof OperationalError;
		if (!isKnown) throw error;
		const description = `${error.description ?? ''} Nothing was published.`.trim();
		if (error instanceof OperationalError) {
			throw new OperationalError(error.message, { description });
		}
		error.description = description;
		throw error;
	});
}

/** @param timeout in seconds */
async function exported(api: Api, run: Run, before: FilesSeen, timeout: number) {
	const watch = new ExportWatch(before);
	const end = await followUp(api, {
		look: async () => {
			const asked = Date.now();
			const files = await seeFiles(api, run, before);
			const isComplete = watch.see(files, { asked, answered: Date.now() });
			return isComplete ? files.count : undefined;
		},
		dueAt: () => watch.completeAt,
		timeout,
		done: 'The messages are published',
		awaited: 'their export',
		wanted: 'complete',
		advice: () =>
			`${watch.state} Do not publish again: look later with 'Get File Count', or raise 'Wait Timeout'.`,
	});
	return { files: end.found, waitedSeconds: end.seconds };
}
