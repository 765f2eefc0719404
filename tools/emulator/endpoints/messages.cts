import { Refusal } from '../refusal.cts';
import { csvText, exportRows, filesFor } from '../seed/exportRows.cts';
import { currentRun, type StoredAccount, type StoredCampaign } from '../store/records.cts';
import type { StoredRun } from '../store/records.cts';
import type { Total } from '../totals.cts';
import type { Handler } from './endpoint.cts';
import { findCampaign, findGroup, findRun } from './find.cts';
import { placeOfPage } from './paging.cts';

const mostJsonRows = 1000;

function chargeQuota(account: StoredAccount, messages: number): void {
	const { quota } = account;
	const left = quota.limit - quota.used;
	if (messages > left) {
		throw new Refusal('quota', `The usage quota is exceeded: ${messages} messages, ${left} left`);
	}
	quota.used += messages;
}

function publishRun(campaign: StoredCampaign, run: StoredRun, at: string): void {
	campaign.status = 'Published';
	campaign.publishedAt = at;
	for (const message of run.messages) {
		message.approval_stage = 'published';
		message.updated_at = at;
	}
}

/** `POST /v1/messages/publish`; a campaign that is published already is only exported again */
export const publishMessages: Handler<'publishMessages'> = ({ account, body }) => {
	const { campaign, workspace } = findCampaign(account, body.campaign_id);
	const status = campaign.status.toLowerCase();
	if (status !== 'ready to publish' && status !== 'published') {
		throw new Refusal('badRequest', `The campaign is "${campaign.status}", not ready to publish`);
	}
	const run = currentRun(campaign);
	const messages = findGroup(workspace, run.customerGroupId).customers.size;
	chargeQuota(account, messages);
	run.files = filesFor(messages);
	if (status !== 'published') publishRun(campaign, run, new Date().toISOString());
	return {};
};

function runFor(campaign: StoredCampaign, runNumber?: number): StoredRun {
	return runNumber === undefined ? currentRun(campaign) : findRun(campaign, runNumber);
}

/** Rows and files, where rows fill the files evenly; else the files alone, one a page. */
function totalOf(files: number[]): Total {
	const pages = files.length;
	const records = files.reduce((sum, rows) => sum + rows, 0);
	const size = Math.ceil(records / pages) || mostJsonRows;
	return Math.ceil(records / size) === pages
		? { records, size, pages }
		: { records: pages, size: 1, pages };
}

/** `POST /v1/messages/pages` */
export const countMessageFiles: Handler<'countMessageFiles'> = (call) => {
	const { campaign_id, run_number } = call.body;
	const { campaign } = findCampaign(call.account, campaign_id);
	const { files } = runFor(campaign, run_number);
	call.counted(totalOf(files));
	return { pages: files.length };
};

/** `POST /v1/messages/fetch` */
export const fetchMessageFile: Handler<'fetchMessageFile'> = (call) => {
	const { campaign_id, run_number, page, format } = call.body;
	const { campaign } = findCampaign(call.account, campaign_id);
	const run = runFor(campaign, run_number);
	if (format === 'url' && run !== currentRun(campaign)) {
		throw new Refusal('badRequest', 'A download URL is not available for historical runs');
	}
	const place = placeOfPage(page, run.files.length, call.settings.dialect);
	if (format === 'url') {
		if (place === undefined) throw new Refusal('badRequest', `There is no file ${page}`);
		return { url: call.signedUrl(campaign_id, place) };
	}
	const count = place === undefined ? 0 : (run.files[place] ?? 0);
	const rows = exportRows(campaign_id, run.number, place ?? 0, count);
	return { data: format === 'csv' ? csvText(rows) : rows.slice(0, mostJsonRows) };
};
