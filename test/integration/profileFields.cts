import type { INodeParameters } from 'n8n-workflow';
import type { RunResult } from '../engine/run.cts';
import { byId, type Stage } from './stage.cts';

/** The ID of a profile field of the first workspace; '' when it has none of that name. */
export function fieldIdOf(stage: Stage, name: string): string {
	const fields = stage.emulator.store.workspaces[0]?.fields ?? [];
	return fields.find((field) => field.field_name === name)?.field_id ?? '';
}

/** Runs an operation on profile fields of the first workspace. */
export async function runOnFields(
	stage: Stage,
	operation: string,
	more: INodeParameters = {},
	items = [{}],
): Promise<RunResult> {
	const workspace = byId(stage.emulator.store.workspaces[0]?.workspaceId ?? '');
	return await stage.run({ resource: 'profileField', operation, workspace, ...more }, { items });
}
