import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { execa } from 'execa';
import { compare } from '../measure/rounds.cts';
import type { Bench } from '../bench.cts';
import { at } from '../../demo/rest/json.cts';
import { milliseconds } from '../report/units.cts';
import type { Sample } from '../measure/rounds.cts';
import type { Case } from './case.cts';

const program = join(__dirname, '..', 'programs', 'load-node.cts');
const most = 15;

function texts(list: unknown): string[] {
	return Array.isArray(list) ? list.map(String) : [];
}

/** The files that n8n is told to load, in the package as it is installed in n8n. */
function classFiles({ folder }: Bench): string[] {
	const installed = join(folder, 'n8n', '.n8n', 'nodes', 'node_modules', 'n8n-nodes-nudgescribe');
	const description: unknown = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
	const listed = ['credentials', 'nodes'].flatMap((kind) => texts(at(description, 'n8n', kind)));
	return listed.map((file) => join(installed, file));
}

async function loadOnce({ install }: Bench, files: string[]): Promise<Sample> {
	// Where n8n's own modules are: n8n lets the nodes find them there too.
	const modules = join(dirname(install.cli), '..', '..');
	const env = { ...process.env, NODE_PATH: modules };
	const { stdout } = await execa(install.node, [program, ...files], { env });
	return { time: Number(stdout), cpu: 0, memory: 0 };
}

/** How long n8n's start takes longer for the package. */
export const load: Case = {
	name: 'load',
	title: 'Loading the package',
	run: async (bench) => {
		const files = classFiles(bench);
		const runs = await compare([{ name: 'node', run: async () => await loadOnce(bench, files) }]);
		const { time } = runs.node;
		return [
			{
				work: 'Loading both nodes and the credential',
				measure: 'Time, in a process that has loaded n8n-workflow and luxon',
				bars: [{ label: 'Nudgescribe package', value: time }],
				format: milliseconds,
				result: milliseconds(time),
				target: 'at most 15 ms',
				reached: time <= most,
				meaning: "So much longer does n8n's start take with the package.",
				runs,
			},
		];
	},
};
