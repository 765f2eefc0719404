import type { FieldType, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { harmless } from '../../../credentials/harmless';
import { isRecord } from '../api/dialect/json';
import { entryOf } from '../api/dialect/entry';
import { connect, EDITOR_MS } from '../api/http/api';
import { withWayOut } from '../api/http/wayOut';
import { mapInTurns } from '../api/inTurns';
import { readProfileFields } from '../api/records/profileFields';
import type { ProfileField } from '../api/records/profileFields';
import { beginIn } from '../fields/edited';
import { optional } from '../fields/field';
import { inert } from '../fields/inert';
import { workspace } from '../fields/locators';
import { labelledForModel } from '../fields/modelKeys';
import { Names } from '../fields/names';
import { isTool } from '../items/forModel';
import { asTold } from '../items/unforeseen';

/** Numbers are entered as text, and checked by the node: n8n 2.8 sends a number field that is left empty as 0. */
const INPUT_TYPES: Record<string, FieldType> = { Date: 'dateTime' };

const HINTS: Record<string, (format: string) => string> = {
	number: () => 'number',
	currency: (format) => format,
	Date: () => 'date',
	char: () => 'one character',
};

const NO_FIELDS =
	"This workspace has no profile fields yet. Add some with the operation 'Create' of the resource Profile Field.";

const NO_WORKSPACE = 'Choose a workspace first. Its profile fields are then shown here.';

const WAY_OUT = "Set 'Customer Data' to 'JSON' to continue without the list of profile fields.";

/**
 * The profile fields of the chosen workspace, for the field mapper.
 * @throws where they can't be had while others are mapped: n8n keeps what is mapped then
 */
export async function mapProfileFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = beginIn(this, optional(workspace));
	if (chosen.values === undefined) return { fields: [], emptyFieldsNotice: NO_WORKSPACE };
	const api = (await connect(this, EDITOR_MS)).with({ advice: { refused: WAY_OUT } });
	try {
		const workspaceId = (await new Names().end(chosen, api)) ?? '';
		return await shown(await readProfileFields(api, workspaceId), isTool(this.getNode()));
	} catch (error) {
		const told = withWayOut(asTold(this.getNode(), error), WAY_OUT);
		// n8n shows no error here, but the last notice, which may say something else that was true before.
		if (isMapped(this) || !(told instanceof Error)) throw told;
		return { fields: [], emptyFieldsNotice: told.message };
	}
}

function isMapped(node: ILoadOptionsFunctions): boolean {
	const mapper: unknown = node.getCurrentNodeParameter('profileFields');
	const schema = isRecord(mapper) ? mapper.schema : undefined;
	return Array.isArray(schema) && schema.length > 0;
}

async function shown(fields: ProfileField[], isForModel: boolean): Promise<ResourceMapperFields> {
	const named = await mapInTurns(fields, (field) => ({ ...field, label: labelOf(field) }));
	const labelled = isForModel ? await labelledForModel(named) : named;
	return {
		fields: await mapInTurns(labelled, (field) => ({
			id: inert(field.name),
			displayName: field.label,
			required: field.isRequired,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: entryOf(INPUT_TYPES, field.type) ?? 'string',
			readOnly: false,
			removed: false,
		})),
		...(fields.length === 0 ? { emptyFieldsNotice: NO_FIELDS } : {}),
	};
}

function labelOf({ name, type, format }: ProfileField): string {
	const hint = entryOf(HINTS, type)?.(format);
	return inert(harmless(hint === undefined ? name : `${name} (${hint})`));
}
