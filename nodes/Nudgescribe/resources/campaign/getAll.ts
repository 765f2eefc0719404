import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isSameStatus, readCampaigns } from '../../api/campaigns';
import type { Campaigns } from '../../api/campaigns';
import type { Body } from '../../api/endpoints';
import { recordsOfEachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import { statuses } from '../../shared/fields/statuses';
import { dayOf } from '../day';
import type { Operation } from '../operation';
import { collectionOf, limitOf, settingsOf } from '../parameters';

type Window = Body<'/v1/campaign/all', 'POST'>;

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Published After',
			name: 'publishedAfter',
			type: 'dateTime',
			default: '',
			description: 'Only campaigns published on this day or later: a date such as 2026-11-24',
		},
		{
			displayName: 'Published Before',
			name: 'publishedBefore',
			type: 'dateTime',
			default: '',
			description: 'Only campaigns published on this day or earlier: a date such as 2026-11-24',
		},
		statuses,
		{
			...workspace,
			required: false,
			description: 'Only campaigns of this workspace, from the list or by its ID',
		},
	],
};

export const getAll: Operation = {
	fields: [returnAll, limit, filters, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const isWanted = filterOf(node, itemIndex);
			const all = await readCampaigns(api, windowOf(node, itemIndex), settingsOf(node, itemIndex));
			const campaigns = all.workspaces.flatMap((within) =>
				within.campaigns
					.filter((campaign) => isWanted(all, campaign, within.id))
					.map((campaign) => all.itemOf(campaign, within)),
			);
			return campaigns.slice(0, limitOf(node, itemIndex));
		}),
};

function windowOf(node: IExecuteFunctions, itemIndex: number): Window {
	const { publishedAfter, publishedBefore } = collectionOf(node, 'filters', itemIndex);
	const start = dayOf(node, publishedAfter, 'Published After', itemIndex);
	const end = dayOf(node, publishedBefore, 'Published Before', itemIndex);
	return {
		...(start === undefined ? {} : { start_date: start }),
		...(end === undefined ? {} : { end_date: end }),
	};
}

/** Workspace and status are no filters of the API's: they are applied to what it answers. */
function filterOf(
	node: IExecuteFunctions,
	itemIndex: number,
): (all: Campaigns, campaign: IDataObject, workspaceId: string) => boolean {
	const { statuses: chosen } = collectionOf(node, 'filters', itemIndex);
	const wanted = (Array.isArray(chosen) ? chosen : String(chosen ?? '').split(','))
		.map((status) => String(status).trim())
		.filter((status) => status !== '');
	const workspaceId = String(
		node.getNodeParameter('filters.workspace', itemIndex, '', { extractValue: true }) ?? '',
	).trim();
	return (all, campaign, id) =>
		(workspaceId === '' || workspaceId === id) &&
		(wanted.length === 0 || wanted.some((status) => isSameStatus(status, all.statusOf(campaign))));
}
