import type { IDataObject } from 'n8n-workflow';
import type { Stage } from '../../../test/integration/stage.cts';
import { openObject, schemaOf, type Schema } from './jsonSchema.cts';
import { preparations, type Preparation } from './runs.cts';

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

/** Operations that put out such objects as whole items: a preview of the emulator's names would be wrong for every user. */
const openItems = ['customer/upsert', 'message/getAll'];

async function itemsOf(stage: Stage, name: string, prepare: Preparation): Promise<IDataObject[]> {
	stage.reset();
	const [resource, operation] = name.split('/');
	const { parameters, items } = await prepare(stage);
	const result = await stage.run({ resource, operation, ...parameters }, { items });
	if (result.error) throw new Error(`${name}: ${result.error.message}`);
	if (result.items.length === 0) throw new Error(`${name} put out nothing`);
	return result.items.map(({ json }) => json);
}

/**
 * Runs every operation, and describes what it puts out.
 *
 * @param stage with an emulator that runs; its data is put back before each run
 * @returns the schemas by their path below the folder of schemas
 */
export async function generateSchemas(stage: Stage): Promise<Map<string, SchemaFile>> {
	const schemas = new Map<string, SchemaFile>();
	for (const [resource, operations] of Object.entries(preparations)) {
		for (const [operation, prepare] of Object.entries(operations)) {
			const name = `${resource}/${operation}`;
			const items = await itemsOf(stage, name, prepare);
			const schema = openItems.includes(name) ? openObject : schemaOf(items, open);
			schemas.set(`${name}.json`, { ...schema, version: 1 });
		}
	}
	return schemas;
}
