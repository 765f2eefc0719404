import { exampleNames, readExample } from '../../../tools/demo/examples.cts';
import { isObject, type JsonObject, textAt } from '../../../tools/demo/rest/json.cts';
import type { Examples } from './use-examples.cts';

/** The test that n8n has every node of the examples, in the version that they name. */
export function knownNodes(examples: Examples): void {
	it.each(exampleNames())('%s', async (name) => {
		const { nodes } = readExample(name);
		const used = nodes.map((node) => `${textAt(node, 'type')} ${String(node['typeVersion'])}`);
		const known = await versionsOfNodes(examples);
		expect(used.filter((node) => !known.has(node))).toEqual([]);
	});
}

/** The type and version of each node that n8n has, e.g. "n8n-nodes-base.set 3.4". */
async function versionsOfNodes({ n8n }: Examples): Promise<Set<string>> {
	const file = await n8n.session.file('/types/nodes.json');
	const descriptions: unknown = await file.json();
	const all = Array.isArray(descriptions) ? descriptions.filter(isObject) : [];
	return new Set(all.flatMap(withVersions));
}

function withVersions({ name, version }: JsonObject): string[] {
	return [version].flat().map((one) => `${String(name)} ${String(one)}`);
}
