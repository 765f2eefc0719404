import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { Bench } from '../bench.cts';
import { at } from '../../demo/rest/json.cts';
import { compare, type Sample } from '../measure/rounds.cts';
import type { Bar } from '../report/row.cts';
import { milliseconds } from '../report/units.cts';
import type { Case } from './case.cts';

const program = join(__dirname, '..', 'programs', 'load-node.cts');
const root = join(__dirname, '..', '..', '..');
const most = 15;
const otherPackage = '@mendable/n8n-nodes-firecrawl';

/** n8n's own nodes for a service of the same kind. */
const mailchimp = [
	'credentials/MailchimpApi.credentials.js',
	'nodes/Mailchimp/Mailchimp.node.js',
	'nodes/Mailchimp/MailchimpTrigger.node.js',
];

function texts(list: unknown): string[] {
	return Array.isArray(list) ? list.map(String) : [];
}

/** The files that n8n is told to load, in a package. */
function filesOf(folder: string): string[] {
	const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const listed = ['credentials', 'nodes'].flatMap((kind) => texts(at(description, 'n8n', kind)));
	return listed.map((file) => join(folder, file));
}

/** Where n8n's own modules are: n8n lets the nodes find them there too. */
function modulesOf({ install }: Bench): string {
	return join(dirname(install.cli), '..', '..');
}

/** The other package outside of this project, as n8n has it, so that it finds n8n's own modules. */
function otherFiles({ folder }: Bench): string[] {
	const copy = join(folder, 'other', otherPackage);
	cpSync(join(root, 'node_modules', otherPackage), copy, { recursive: true });
	return filesOf(copy);
}

async function loadOnce(bench: Bench, files: string[]): Promise<Sample> {
	const env = { ...process.env, NODE_PATH: modulesOf(bench) };
	const { stdout } = await execa(bench.install.node, [program, ...files], { env });
	return { time: Number(stdout), cpu: 0, memory: 0 };
}

async function measure(bench: Bench) {
	const installed = join(bench.folder, 'n8n', '.n8n', 'nodes', 'node_modules');
	const builtIn = join(modulesOf(bench), 'n8n-nodes-base', 'dist');
	const loading = <Name extends string>(name: Name, files: string[]) => ({
		name,
		run: async () => await loadOnce(bench, files),
	});
	return await compare([
		loading('node', filesOf(join(installed, 'n8n-nodes-nudgescribe'))),
		loading(
			'mailchimp',
			mailchimp.map((file) => join(builtIn, file)),
		),
		loading('firecrawl', otherFiles(bench)),
	]);
}

/** How long n8n's start takes longer for the package. */
export const load: Case = {
	name: 'load',
	title: 'Loading the package',
	run: async (bench) => {
		const runs = await measure(bench);
		const { time } = runs.node;
		const bars: Bar[] = [
			{ label: 'Nudgescribe package', value: time },
			{ label: "n8n's own Mailchimp nodes", value: runs.mailchimp.time },
			{ label: "Firecrawl's package", value: runs.firecrawl.time },
		];
		return [
			{
				work: 'Loading both nodes and the credential',
				measure: 'Time, in a process that has loaded n8n-workflow and luxon',
				bars,
				format: milliseconds,
				result: milliseconds(time),
				target: `at most ${most} ms`,
				reached: time <= most,
				meaning:
					"So much longer does n8n's start take with the package; beside it, what n8n brings for a service of the same kind, and a package of the community that n8n has verified.",
				runs,
			},
		];
	},
};
