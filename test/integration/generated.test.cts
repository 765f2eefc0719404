import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { operationsOf } from '../engine/fields.cts';
import { runs } from './runs.cts';

const root = join(__dirname, '..', '..');

describe('What is generated', () => {
	let folder = '';
	let paths: string[] = [];
	const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'nudgescribe-generated-'));
		const generator = join(root, 'tools/generate/main.cts');
		execaSync(process.execPath, ['--require', 'tsx/cjs', generator, folder], { cwd: root });
		paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
			/\.(md|json|ts)$/.test(path),
		);
	});

	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('is made of a run of every operation that the node has, and of no other', () => {
		const all = Object.entries(runs).flatMap(([resource, operations]) =>
			Object.keys(operations).map((operation) => `${resource}/${operation}`),
		);
		const offered = operationsOf(new Nudgescribe().description.properties).map(
			({ resource, operation }) => `${resource}/${operation}`,
		);
		expect(all.sort()).toEqual(offered.sort());
	});

	test('is what it is made of: run `npm run generate` if it is not', () => {
		for (const path of paths) {
			const file = join(root, path);
			const written = existsSync(file) ? readFileSync(file, 'utf8') : 'not there';
			expect(`${path}\n${written}`).toBe(`${path}\n${textOf(path)}`);
		}
		expect(paths.length).toBeGreaterThan(25);
	});

	test('are all pages in docs but those written by hand: one for each resource, for the trigger, the contract, API Mapping and troubleshooting', () => {
		const byHand = ['hosting.md', 'limits.md', 'options.md'];
		const all = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
		const pages = all.filter((name) => !byHand.includes(name));
		expect(pages.map((page) => `docs/${page}`).filter((page) => !paths.includes(page))).toEqual([]);
		expect(pages).toHaveLength(Object.keys(runs).length + 4);
	});

	test('tells what an operation asks for and returns besides, when more is chosen', () => {
		expect(textOf('docs/message.md')).toContain(
			'With Wait for Export on, also `files`, `waitedSeconds`.',
		);
		expect(textOf('docs/message.md')).toContain(
			'With Wait for Export on, also [`POST /v1/messages/pages`]',
		);
		expect(textOf('docs/customer.md')).toContain(
			'With Customer Data set to Profile Fields, also [`POST /v1/cpf`]',
		);
	});

	test('tells which names an event adds to a campaign', () => {
		expect(textOf('docs/trigger.md')).toMatch(/Each item holds the campaign: .*, and `run`\./);
		expect(textOf('docs/trigger.md')).toMatch(/, and `fileNumber`, `files`\./);
	});
});
