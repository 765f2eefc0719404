import { createSecretKey, randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import jwt from 'jsonwebtoken';
import { isJsonObject } from './json.cts';
import { Refusal } from './refusal.cts';
import { csvText, exportRows } from './seed/exportRows.cts';
import { currentRun } from './store/records.cts';
import type { Store } from './store/store.cts';

const secretHeaders = ['authorization', 'x-auth-context', 'x-ip', 'x-api-key'];

/** The pre-signed download URLs of exported files; the emulator stands in for the storage host. */
export class ExportUrls {
	private readonly secret = createSecretKey(randomBytes(32));

	/** @param lifetime seconds that a URL is good for */
	constructor(
		private readonly store: Store,
		private readonly lifetime: number,
	) {}

	/** The path of a URL that is signed for one file of a campaign's current run. */
	path(campaignId: string, fileIndex: number): string {
		const token = jwt.sign({ campaignId, fileIndex }, this.secret, { expiresIn: this.lifetime });
		return `/_exports/${token}`;
	}

	private csvFor(token: string): string {
		const { campaignId, fileIndex } = this.read(token);
		const campaigns = this.store.accounts.flatMap(({ workspaces }) =>
			workspaces.flatMap((workspace) => workspace.campaigns),
		);
		const campaign = campaigns.find((one) => one.campaignId === campaignId);
		const run = campaign && currentRun(campaign);
		const count = typeof fileIndex === 'number' ? run?.files[fileIndex] : undefined;
		if (!campaign || !run || typeof fileIndex !== 'number' || count === undefined) {
			throw new Refusal('notFound', 'The file is gone');
		}
		return csvText(exportRows(campaign.campaignId, run.number, fileIndex, count));
	}

	private read(token: string): Record<string, unknown> {
		try {
			const claims = jwt.verify(token, this.secret);
			return isJsonObject(claims) ? claims : {};
		} catch {
			throw new Refusal('unauthorised', 'The download URL has expired, or was never signed');
		}
	}

	/** Serves a file to whoever has its URL, and to nobody who sends secrets along. */
	handler: RequestHandler<{ token: string }> = (request, response) => {
		const sent = secretHeaders.find((name) => request.get(name) !== undefined);
		if (sent !== undefined) {
			throw new Refusal('badRequest', `A pre-signed URL must not be sent the header ${sent}`);
		}
		const text = this.csvFor(request.params.token);
		response.type('text/csv').attachment('messages.csv').send(text);
	};
}
