import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallSettings } from '../../api/settings';
import { groupOf, numberOption, settingsOf } from '../parameters';

/** Where a batch of customers goes: customers with the same target can share a request. */
export interface BatchTarget {
	group: { workspace_id: string; customer_group_id: string };
	batchSize: number;
	settings: CallSettings;
}

/** @returns where the customers of this input item go */
export function batchTarget(node: IExecuteFunctions, itemIndex: number): BatchTarget {
	return {
		group: groupOf(node, itemIndex),
		batchSize: numberOption(node, itemIndex, 'batchSize', 'Batch Size', 500),
		settings: settingsOf(node, itemIndex),
	};
}
