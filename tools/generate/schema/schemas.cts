import type { Observed } from '../observed.cts';
import { openObject, schemaOf, type Schema } from './jsonSchema.cts';

/** The folder of the node, from the package's. */
export const nodeFolder = 'nodes/Nudgescribe';

/** The folder of the schemas, of the node's only version, below the node's. */
export const schemaFolder = '__schema__/v1.0.0';

/** What n8n's preview reads; it counts the versions of a file by `version`. */
export interface SchemaFile extends Schema {
	version: number;
}

/** Objects whose names are the profile fields of the workspace. */
const open = ['profile_data'];

/** Whether an operation puts out such objects as whole items: a preview of the emulator's names would be wrong for every user. */
export function isOpen(operation: string): boolean {
	return ['customer/upsert', 'message/getAll'].includes(operation);
}

/**
 * Describes what every operation puts out.
 *
 * @param observed what the operations did, by `resource/operation`
 * @returns the schemas by their path below the folder of schemas
 */
export function schemasOf(observed: Map<string, Observed>): Map<string, SchemaFile> {
	const schemas = [...observed].map(([operation, { items }]): [string, SchemaFile] => [
		`${operation}.json`,
		{ ...(isOpen(operation) ? openObject : schemaOf(items, open)), version: 1 },
	]);
	return new Map(schemas);
}
