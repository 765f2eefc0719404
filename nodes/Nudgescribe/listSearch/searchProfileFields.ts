import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readProfileFields } from '../api/profileFields';
import { connect } from '../api/request';
import { DROPDOWN_SETTINGS } from '../api/settings';
import { choicesFor } from './choices';
import { chosenId } from '../shared/chosenId';

/** The profile fields of the workspace that is chosen in the node. */
export async function searchProfileFields(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const workspaceId = chosenId(
		this,
		this.getCurrentNodeParameter('workspace', { extractValue: true }),
		'Workspace',
	);
	const fields = await readProfileFields(await connect(this), workspaceId, DROPDOWN_SETTINGS);
	return choicesFor(
		fields.map(({ id, name, type }) => ({ name: `${name} (${type})`, value: id })),
		filter,
	);
}
