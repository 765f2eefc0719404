import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { csvText, exportRows, type ExportRow } from '../../tools/emulator/seed/exportRows.cts';
import type { StoredRun } from '../../tools/emulator/store/records.cts';
import type { RunResult } from '../engine/run.cts';
import { byId, type Stage } from './stage.cts';

/** The parameters of an operation on a campaign of the emulator, which is chosen by its name. */
export function withCampaign(
	{ emulator }: Stage,
	name: string,
	parameters: INodeParameters,
): INodeParameters {
	return { campaign: byId(emulator.store.campaign(name).campaignId), ...parameters };
}

/** A run of a campaign as the emulator holds it; the current one when no number is given. */
export function runOf({ emulator }: Stage, campaign: string, runNumber?: number): StoredRun {
	const { runs } = emulator.store.campaign(campaign);
	const run = runNumber === undefined ? runs.at(-1) : runs[runNumber - 1];
	if (!run) throw new Error(`${campaign} has no such run`);
	return run;
}

/** The rows of each exported file of a run. */
export function exportedRows(stage: Stage, campaign: string, runNumber?: number): ExportRow[][] {
	const { campaignId } = stage.emulator.store.campaign(campaign);
	const run = runOf(stage, campaign, runNumber);
	return run.files.map((count, index) => exportRows(campaignId, run.number, index, count));
}

/** The text of each exported file of a run. */
export function exportedTexts(stage: Stage, campaign: string, runNumber?: number): string[] {
	return exportedRows(stage, campaign, runNumber).map(csvText);
}

/**
 * Lets a run's export take its time; until it is published, the run keeps the files that it has.
 *
 * @param filesAt the rows of each file, so many ms after it was published
 */
export function exportOf(run: StoredRun, filesAt: (time: number) => number[]): void {
	const { files } = run;
	let published: number | undefined;
	Object.defineProperty(run, 'files', {
		get: () => (published === undefined ? files : filesAt(Date.now() - published)),
		set: () => {
			published = Date.now();
		},
	});
}

/** Runs Message: Get Many with Return All on a campaign of the emulator. */
export async function allMessages(
	stage: Stage,
	campaign: string,
	more: INodeParameters = {},
	credential: ICredentialDataDecryptedObject = {},
): Promise<RunResult> {
	const operation = { resource: 'message', operation: 'getAll', returnAll: true };
	const parameters = withCampaign(stage, campaign, { ...operation, ...more });
	return await stage.run(parameters, { credentials: stage.credential(credential) });
}
