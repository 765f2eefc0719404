import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, textOf } from './files.cts';

describe('The pages in docs', () => {
	let folder = '';

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'nudgescribe-docs-'));
		const generator = join(root, 'tools/generate/docs.cts');
		execFileSync(process.execPath, ['--require', 'tsx/cjs', generator, folder], { cwd: root });
	}, 60_000);

	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('are one for each resource, one for the trigger, and one for the contract', () => {
		const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
		expect(pages.sort()).toEqual(readdirSync(folder).sort());
		expect(pages).toHaveLength(8);
	});

	test('are what they are made of: run `npm run docs` if they are not', () => {
		const generated = readdirSync(folder);
		for (const page of generated) {
			expect(`${page}\n${textOf(`docs/${page}`)}`).toBe(
				`${page}\n${readFileSync(join(folder, page), 'utf8')}`,
			);
		}
		expect(generated.length).toBeGreaterThan(0);
	});
});
