import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../../integration/byId.cts';
import type { Task } from './job.cts';

/** In seconds; some cases need all of it. */
export const timeout = 2;

const places = { workspace: byId('ws_1'), customerGroup: byId('cg_1') };
const campaign = { campaign: byId('cmp_1') };

function node(
	parameters: INodeParameters,
	options: INodeParameters = {},
): { node: INodeParameters } {
	return { node: { ...parameters, options: { timeout: 20, ...options } } };
}

/** Customer: Get Many. */
export function customers(more: INodeParameters = {}, options: INodeParameters = {}): Task {
	return node({ resource: 'customer', operation: 'getAll', ...places, ...more }, options);
}

/** Customer: Get Page Count, the smallest read. */
export function countPages(options: INodeParameters = {}): Task & { node: INodeParameters } {
	return node({ resource: 'customer', operation: 'countPages', ...places }, options);
}

/** Customer Group: Create, the smallest write. */
export function createGroup(options: INodeParameters = {}): Task & { node: INodeParameters } {
	return node(
		{ resource: 'customerGroup', operation: 'create', workspace: byId('ws_1'), name: 'New' },
		options,
	);
}

/** Customer Group: Get Many, a list in one answer. */
export function groups(options: INodeParameters = {}): Task {
	const more = { workspace: byId('ws_1'), returnAll: true };
	return node({ resource: 'customerGroup', operation: 'getAll', ...more }, options);
}

/** Message: Get Exported Messages, Download Files and the like. */
export function messages(
	operation: string,
	more: INodeParameters = {},
	options: INodeParameters = {},
): Task {
	return node({ resource: 'message', operation, ...campaign, ...more }, options);
}

/** The dropdown of workspaces. */
export const openWorkspaces: Task = { list: 'searchWorkspaces', parameters: {} };

/** The trigger, with its first poll telling of what is there. */
export function poll(event: string): Task {
	return { poll: { event, filters: {}, options: { emitExisting: true } } };
}

/** An answer to a question for pages, with this count. */
export function pages(count: unknown): object {
	return { code: 200, message: 'Success', pages: count };
}

/** The campaigns that a trigger finds: one, published now. */
export const oneCampaign = {
	code: 200,
	workspaces: [
		{
			workspace_id: 'ws_1',
			workspace_name: 'One',
			campaigns: [
				{
					campaign_id: 'cmp_1',
					name: 'A',
					status: 'Published',
					published_at: new Date().toISOString(),
				},
			],
		},
	],
};
