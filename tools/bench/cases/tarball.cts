import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kilobytes } from '../report/units.cts';
import type { Case } from './case.cts';

const most = 80_000;

/** How large the package is that n8n downloads. */
export const tarball: Case = {
	name: 'tarball',
	title: 'Size of the package',
	run: async ({ folder }) => {
		const packed = join(folder, 'n8n', 'package');
		const file = readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? '';
		const { size } = statSync(join(packed, file));
		return await Promise.resolve([
			{
				work: 'Packed tarball',
				measure: 'Size',
				bars: [{ label: 'Nudgescribe package', value: size }],
				format: kilobytes,
				result: kilobytes(size),
				target: 'at most 80 kB',
				reached: size <= most,
				meaning: 'So much is downloaded when somebody installs the package.',
				runs: {},
			},
		]);
	},
};
