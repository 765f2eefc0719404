import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { withChoices } from '../../tools/demo/choices.cts';
import { exampleNames, readExample } from '../../tools/demo/examples.cts';
import { examplesFolder } from '../../tools/demo/paths.cts';
import { isObject, objectsAt, type JsonObject, textAt } from '../../tools/demo/rest/json.cts';
import { descriptionOf, issuesOf, unknownParameters } from './examples.nodes.cts';

const names = exampleNames();
const choice = { value: 'chosen', cachedResultName: 'Chosen' };
const choices = { workspace: choice, customerGroup: choice, campaign: choice };
const readme = readFileSync(join(examplesFolder, 'README.md'), 'utf8');

/** Whole numbers and texts of n8n's notation are checked by n8n when it imports them. */
function nodeOf(json: JsonObject): INode {
	return json as unknown as INode;
}

/** The section of the README that tells of an example, without its heading and picture. */
function storyOf(name: string): string {
	const section = readme.split(/^## /m).find((one) => one.includes(`(${name}.json)`)) ?? '';
	return section.split('\n').find((line) => /^[A-Z]/.test(line) && line.includes('. ')) ?? '';
}

test('there is an example for each task', () => {
	expect(names.sort()).toEqual([
		'campaign-assistant',
		'check-setup',
		'clean-group',
		'crm-group-sync',
		'new-messages-to-spreadsheet',
		'nightly-crm-export',
		'published-to-chat',
		'rerun-campaign',
	]);
});

describe.each(names)('the example %s', (name) => {
	const { nodes, connections, name: title } = readExample(name);
	const nodeNames = nodes.map((node) => textAt(node, 'name'));
	const text = readFileSync(join(examplesFolder, `${name}.json`), 'utf8');
	const ours = nodes.filter((node) => descriptionOf(node));

	test('has nodes of this package whose parameters the package knows', () => {
		expect(ours).not.toEqual([]);
		for (const json of withChoices(ours, choices)) {
			const node = nodeOf(json);
			const description = descriptionOf(json);
			if (!description) continue;
			expect(node.typeVersion).toBe(description.version);
			expect({ [node.name]: unknownParameters(node, description) }).toEqual({ [node.name]: [] });
			expect({ [node.name]: issuesOf(node, description) }).toEqual({ [node.name]: [] });
		}
	});

	test('connects nodes that it has, each under a name of its own', () => {
		expect(new Set(nodeNames).size).toBe(nodeNames.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		for (const [from, outputs] of Object.entries(connections)) {
			expect(nodeNames).toContain(from);
			const lists = isObject(outputs) ? Object.values(outputs).flat(2) : [];
			for (const target of lists) expect(nodeNames).toContain(textAt(target, 'node'));
		}
		const named = [...text.matchAll(/\$\('([^']+)'\)/g)].map(([, node]) => node);
		expect(nodeNames).toEqual(expect.arrayContaining(named));
	});

	test('leaves to the user what is of one account', () => {
		const credentials = nodes.flatMap((node) =>
			Object.values(isObject(node['credentials']) ? node['credentials'] : {}),
		);
		for (const credential of credentials) expect(credential).toMatchObject({ id: '' });
		expect(text).not.toMatch(/\b(ws|cg|cam|cus|cpf)_[0-9a-f]{6,}/);
		const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host = '']) => host);
		expect(hosts.filter((host) => !/^(\w+\.)?example\.com$/.test(host))).toEqual([]);
		expect(text).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
	});

	test('says in notes what it does, and what is to be filled in', () => {
		const notes = objectsAt(nodes.filter(({ type }) => String(type).endsWith('.stickyNote')));
		const texts = notes.map((note) => textAt(note, 'parameters', 'content'));
		expect(texts[0]).toContain(`## ${title}\n`);
		expect(texts.slice(1).every((one) => /^\*\*\d\. /.test(one))).toBe(true);
		expect(texts.length).toBeGreaterThan(2);
	});

	test('is in the README, with a picture and three sentences', () => {
		expect(readme).toContain(`## ${title}\n`);
		expect(readme).toContain(`](pictures/${name}.png)`);
		expect(storyOf(name).match(/[.!?](?= [A-Z]|$)/g)).toHaveLength(3);
		const picture = join(examplesFolder, 'pictures', `${name}.png`);
		expect(existsSync(picture) && statSync(picture).size).toBeLessThan(150_000);
	});
});

test('every picture is of an example', () => {
	const pictures = readdirSync(join(examplesFolder, 'pictures'));
	expect(pictures.sort()).toEqual(names.map((name) => `${name}.png`).sort());
});
