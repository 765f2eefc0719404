import type { IDataObject } from 'n8n-workflow';
import type { AnswerOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { filterInTurns, mapInTurns } from '../inTurns';

/** A customer group of a workspace, in this project's words. */
export interface CustomerGroup {
	/** '' for an odd one that has none, though others do */
	id: string;
	/** its ID where it has no name */
	name: string;
}

/** @returns the customer groups of a workspace, in the API's order */
export async function readCustomerGroups(
	api: Reader,
	workspaceId: string,
): Promise<CustomerGroup[]> {
	const { records, columns } = await readRecords(api, workspaceId);
	return await mapInTurns(records, (record) => {
		const id = columns.id(record) ?? '';
		return { id, name: columns.name(record) ?? id };
	});
}

/** @returns a customer group as the API sends it, or undefined when the workspace has none with this ID */
export async function findCustomerGroup(
	api: Reader,
	workspaceId: string,
	groupId: string,
): Promise<IDataObject | undefined> {
	const { records, columns } = await readRecords(api, workspaceId);
	const wanted = api.idOf('POST /v1/cg', 'customer_group_id', groupId);
	const [found] = await filterInTurns(records, (record) => columns.id(record) === wanted);
	return found;
}

async function readRecords(api: Reader, workspaceId: string) {
	const answer = await api.read('POST /v1/cg', { workspace_id: workspaceId });
	const records = answer.list('customer_groups');
	const columns = answer.columns<AnswerOf<'POST /v1/cg'>>(records, 'customer_groups');
	return { records, columns };
}
