import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { AnswerOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { mapInTurns } from '../inTurns';

/** A thing of a workspace, with what tells it from others. */
export interface NamedRecord {
	/** as the API sends it */
	record: IDataObject;
	/** '' where it has none */
	name: string;
	/** undefined for an odd one that has none; looked for when it is asked for, since a name may do */
	readonly id: string | undefined;
}

/** @returns the customer groups of a workspace, in the API's order */
export async function readGroupRecords(api: Reader, workspaceId: string): Promise<NamedRecord[]> {
	const answer = await api.read('POST /v1/cg', { workspace_id: workspaceId });
	const records = answer.list('customer_groups');
	const columns = answer.columns<AnswerOf<'POST /v1/cg'>>(records, 'customer_groups');
	return await mapInTurns(records, (record) => ({
		record,
		name: columns.name(record) ?? '',
		get id() {
			return columns.id(record);
		},
	}));
}

/**
 * @returns the ID by which a thing can be changed
 * @throws UserError for an odd one that has none
 */
export function idToChange({ id, name }: NamedRecord): string {
	if (id !== undefined) return id;
	throw new UserError(`'${name}' can't be changed, since Nudgescribe lists it without an ID`, {
		description: "Choose 'Return It' in 'If It Exists' to take it as it is.",
	});
}
