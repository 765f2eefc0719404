import type { IExecuteFunctions } from 'n8n-workflow';
import type { Run } from '../../api/messageFiles';
import { fileTitleOf } from '../fileTitle';

/** @returns the beginning of the names of a run's files: the campaign, and the run where it is an earlier one */
export function runTitleOf(node: IExecuteFunctions, run: Run, itemIndex: number): string {
	const title = fileTitleOf(node, 'campaign', run.campaign_id, itemIndex);
	return run.run_number === undefined ? title : `${title}-run-${run.run_number}`;
}
