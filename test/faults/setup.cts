import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tallyVariable } from './tally.cts';

/** Before the suite: makes the folder in which all of jest's workers note their cases. */
export default function setUp(): void {
	process.env[tallyVariable] = mkdtempSync(join(tmpdir(), 'nudgescribe-faults-'));
}
