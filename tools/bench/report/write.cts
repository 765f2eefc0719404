import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nInstall } from '../../demo/install/n8n-install.cts';
import { chart } from './chart.cts';
import { machine } from './machine.cts';
import type { Row } from './row.cts';
import { report } from './table.cts';

const folder = join(__dirname, '..');

/**
 * Writes the report, the chart and all single runs.
 *
 * @param rows what was measured, in order
 * @param install the n8n that it was measured with
 */
export async function writeReport(rows: Row[], install: N8nInstall): Promise<void> {
	writeFileSync(join(folder, 'results.md'), report(rows, machine(install)));
	writeFileSync(join(folder, 'results.svg'), `${await chart(rows)}\n`);
	const runs = rows.map(({ work, measure, runs }) => ({ work, measure, runs }));
	writeFileSync(join(folder, 'results.json'), `${JSON.stringify(runs, null, '\t')}\n`);
}
