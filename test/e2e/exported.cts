import { csvText, exportRows, type ExportRow } from '../../tools/emulator/seed/exportRows.cts';
import type { StoredCampaign } from '../../tools/emulator/store/records.cts';

/** The rows of each file that a run of a campaign was exported to. */
export function rowsOfFiles(
	{ campaignId, runs }: StoredCampaign,
	runNumber: number,
): ExportRow[][] {
	const files = runs[runNumber - 1]?.files ?? [];
	return files.map((count, index) => exportRows(campaignId, runNumber, index, count));
}

/** The text of each file that a run of a campaign was exported to. */
export function textsOfFiles(campaign: StoredCampaign, runNumber: number): string[] {
	return rowsOfFiles(campaign, runNumber).map(csvText);
}
