import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given, startingWith } from './built-in.cts';
import { chain, type ChainNode } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/**
 * Creates a field for dates (dd/MM/yyyy) and one for amounts (EUR), renames both, finds them among all fields of the
 * workspace, and deletes them, in the nodes "Create", "Rename", "Get fields", "Ours" and "Delete".
 *
 * @param workspaceId the workspace
 * @param prefix what the names of both fields begin with; "new_" comes before it when they are renamed
 */
export function fieldLife(workspaceId: string, prefix: string): Workflow {
	const workspace = byId(workspaceId);
	const field = (
		operation: string,
		name: string,
		parameters: JsonObject,
		settings: JsonObject = {},
	): ChainNode => {
		const place = { resource: 'profileField', operation, workspace };
		return nudgescribe(name, { ...place, ...parameters }, settings);
	};
	const profileField = byId('={{ $json.field_id }}');
	return chain(
		'Life of two profile fields',
		given('Wanted', [
			{ name: `${prefix}renewal`, type: 'Date' },
			{ name: `${prefix}credit`, type: 'currency' },
		]),
		field('create', 'Create', {
			fieldName: '={{ $json.name }}',
			fieldType: '={{ $json.type }}',
			dateFormat: 'dd/MM/yyyy',
			currency: byId('EUR'),
			additionalFields: { required: false },
		}),
		field('update', 'Rename', {
			profileField,
			updateFields: { fieldName: '=new_{{ $json.field_name }}' },
		}),
		field('getAll', 'Get fields', { returnAll: true }, { executeOnce: true }),
		startingWith('Ours', '={{ $json.field_name }}', `new_${prefix}`),
		field('delete', 'Delete', { profileField }),
	);
}
