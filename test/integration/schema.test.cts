import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { observeOperations } from '../../tools/generate/observed.cts';
import { nodeFolder, schemaFolder, schemasOf } from '../../tools/generate/schema/schemas.cts';
import { operationsOf } from '../engine/fields.cts';
import { loadOutputSchema } from '../engine/output-schema.cts';
import { useStage } from './stage.cts';

const nodeDir = join(__dirname, '..', '..', nodeFolder);
const { properties, version } = new Nudgescribe().description;

const operations = operationsOf(properties);
const paths = operations.map(({ resource, operation }) => `${resource}/${operation}.json`).sort();

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe('Schema previews', () => {
	const stage = useStage();
	let generated = new Map<string, object>();

	beforeAll(async () => {
		generated = schemasOf(await observeOperations(stage));
	});

	test('are generated for every operation that the node offers', () => {
		expect([...generated.keys()].sort()).toEqual(paths);
		expect(paths.length).toBeGreaterThan(20);
	});

	test('lie in a folder that holds nothing else', () => {
		const files = filesBelow(join(nodeDir, '__schema__'));
		expect(files.sort()).toEqual(paths.map((path) => `v1.0.0/${path}`));
		expect(schemaFolder).toBe('__schema__/v1.0.0');
	});

	test.each(operations)(
		'tell where n8n looks for it what $resource/$operation puts out',
		({ resource, operation }) => {
			const found = loadOutputSchema({ nodeDir, version: Number(version), resource, operation });
			expect(found).toBeDefined();
			expect(found).toEqual(generated.get(`${resource}/${operation}.json`));
		},
	);

	test("promise none of the names that are the account's own", () => {
		const text = JSON.stringify([...generated]);
		expect(text).toContain('"profile_data"');
		const { fields } = stage.emulator.store.workspaces[0] ?? { fields: [] };
		const promised = fields.filter(({ field_name }) => text.includes(`"${field_name}"`));
		expect(fields.length).toBeGreaterThan(5);
		expect(promised).toEqual([]);
	});
});
