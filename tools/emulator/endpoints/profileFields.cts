import { checkFieldFormat } from '../check/fieldFormat.cts';
import { Refusal, refusalAbout } from '../refusal.cts';
import type { ProfileField, StoredAccount, StoredWorkspace } from '../store/records.cts';
import type { Handler } from './endpoint.cts';
import { findField } from './find.cts';

function workspaceOf(account: StoredAccount, workspaceId: string): StoredWorkspace {
	const found = account.workspaces.find((workspace) => workspace.workspaceId === workspaceId);
	if (!found)
		throw refusalAbout('workspace_id', `Invalid workspace: ${workspaceId}`, 'invalidWorkspace');
	return found;
}

function refuseTakenName(workspace: StoredWorkspace, name: string, own?: ProfileField): void {
	if (workspace.fields.some((field) => field !== own && field.field_name === name)) {
		throw refusalAbout('field_name', `A profile field named "${name}" exists already`);
	}
}

/** `PUT /v1/cpf` */
export const createProfileField: Handler<'createProfileField'> = ({ account, body, store }) => {
	const workspace = workspaceOf(account, body.workspace_id);
	const { field_name, field_type, field_format, required = false } = body;
	checkFieldFormat(field_type, field_format);
	refuseTakenName(workspace, field_name);
	const field: ProfileField = {
		field_id: store.newId('cpf'),
		field_name,
		field_type,
		...(field_format === undefined ? {} : { field_format }),
		required,
		unique_identifier: false,
	};
	workspace.fields.push(field);
	return { ...field };
};

/** `POST /v1/cpf` */
export const getProfileFields: Handler<'getProfileFields'> = ({ account, body }) => ({
	fields: workspaceOf(account, body.workspace_id).fields.map((field) => ({ ...field })),
});

/** `PATCH /v1/cpf` */
export const updateProfileField: Handler<'updateProfileField'> = ({ account, body }) => {
	const workspace = workspaceOf(account, body.workspace_id);
	const field = findField(workspace, body.field_id);
	const { field_name, field_format, required } = body;
	if (field_name === undefined && field_format === undefined && required === undefined) {
		throw new Refusal('badRequest', 'Nothing to change was sent');
	}
	if (field_format !== undefined) checkFieldFormat(field.field_type, field_format);
	if (field_name !== undefined) refuseTakenName(workspace, field_name, field);
	field.field_name = field_name ?? field.field_name;
	field.required = required ?? field.required;
	if (field_format !== undefined) field.field_format = field_format;
	return {};
};

/** `DELETE /v1/cpf`; values are kept by the id of their field, so none is reachable any more */
export const deleteProfileField: Handler<'deleteProfileField'> = ({ account, body }) => {
	const workspace = workspaceOf(account, body.workspace_id);
	const field = findField(workspace, body.field_id);
	workspace.fields = workspace.fields.filter((one) => one !== field);
	return {};
};
