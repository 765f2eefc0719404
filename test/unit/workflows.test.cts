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

	test('takes actions of GitHub only, each at a version', () => {
		const actions = Object.values(jobs).flatMap(({ steps }) =>
			steps.flatMap(({ uses }) => uses ?? []),
		);
		expect(
			actions.filter((uses) => !/^(actions|github)\/[\w/-]+@(v\d+|[\da-f]{40})$/.test(uses)),
		).toEqual([]);
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
