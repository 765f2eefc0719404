import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installN8n } from '../demo/install/n8n-install.cts';
import { buildNode, installNode } from '../demo/node-package.cts';
import { step } from '../demo/steps.cts';
import { Bench } from './bench.cts';
import type { Case } from './cases/case.cts';
import { cases, chosenCases } from './cases/index.cts';
import type { Row } from './report/row.cts';
import { lineOf } from './report/table.cts';
import { writeReport } from './report/write.cts';

function print(text: string): void {
	process.stdout.write(text);
}

async function runCases(bench: Bench, chosen: Case[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { title, run } of chosen) {
		const found = await step(title, () => run(bench));
		for (const row of found) print(`   ${lineOf(row)}\n`);
		rows.push(...found);
	}
	return rows;
}

async function main(): Promise<void> {
	const chosen = chosenCases(process.argv.slice(2));
	const install = await step('Installing n8n', (note) => installN8n(note));
	// Outside of this repository, so that the node finds n8n's own modules and none of those here.
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-bench-'));
	try {
		await step('Building the Nudgescribe node, and installing it in n8n', async () => {
			await buildNode(join(folder, 'build.log'));
			await installNode({ userFolder: join(folder, 'n8n'), log: join(folder, 'npm.log') });
		});
		const bench = await step('Starting server and n8n', () => Bench.start(install, folder));
		try {
			const rows = await runCases(bench, chosen);
			if (chosen.length === cases.length) await writeReport(rows, install);
		} finally {
			await bench.stop();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

main().catch((error: unknown) => {
	process.exitCode = 1;
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
});
