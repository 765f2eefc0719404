import { parse } from 'yaml';
import { textOf } from './files.cts';
import { projectFiles } from './papers/markdown.cts';

interface Job {
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: { node?: number[] } };
	steps: Array<{ uses?: string; run?: string; with?: Record<string, unknown> }>;
}

interface Workflow {
	on: { push?: { tags?: string[] } };
	permissions?: Record<string, string>;
	jobs: Record<string, Job>;
}

const files = projectFiles.filter((path) => path.startsWith('.github/workflows/'));
const read = (path: string) => parse(textOf(path)) as Workflow;

describe.each(files)('%s', (path) => {
	const { permissions, jobs } = read(path);

	test('grants nothing but reading, where a job does not ask for more', () => {
		expect([{}, { contents: 'read' }]).toContainEqual(permissions);
	});

	test('takes actions of GitHub only', () => {
		const actions = Object.values(jobs).flatMap(({ steps }) =>
			steps.flatMap(({ uses }) => uses ?? []),
		);
		expect(actions.filter((uses) => !/^(actions|github)\//.test(uses))).toEqual([]);
	});

	// A tag can be moved to other code, a commit cannot; Dependabot reads and renews both.
	test('pins each action by its commit, with the version beside it', () => {
		const uses = textOf(path).match(/^.*\buses:.*$/gm) ?? [];
		expect(uses.length).toBeGreaterThan(0);
		const isPinned = /^ *- uses: [\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
		expect(uses.filter((line) => !isPinned.test(line))).toEqual([]);
	});

	test('ends jobs that hang', () => {
		for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
	});
});

test('the tests run on the oldest and the newest Node.js', () => {
	expect(read('.github/workflows/ci.yml').jobs.test?.strategy?.matrix.node).toEqual([20, 24]);
});

test('a tag of a version publishes it, with the right to sign its provenance', () => {
	const { on, jobs } = read('.github/workflows/publish.yml');
	expect(on).toEqual({ push: { tags: ['*.*.*'] } });
	expect(jobs.publish?.permissions).toEqual({ 'id-token': 'write', contents: 'read' });
	expect(jobs.publish?.steps.at(-1)?.run).toContain('npm run release');
});

test('Dependabot keeps the pins current', () => {
	const { updates } = parse(textOf('.github/dependabot.yml')) as {
		updates: Array<{ 'package-ecosystem': string; schedule: unknown }>;
	};
	expect(updates).toContainEqual(
		expect.objectContaining({
			'package-ecosystem': 'github-actions',
			schedule: { interval: 'weekly' },
		}),
	);
});
