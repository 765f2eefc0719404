import { keepBinariesIn } from '../engine/binary.cts';
import { startS3 } from '../engine/s3.cts';

/** Where n8n keeps files in the tests: in memory (`default`), on disk, or in S3. */
export const binaryModes = ['default', 'filesystem', 's3'] as const;

/** Keeps files there for the tests of a `describe`. */
export function useBinariesIn(mode: (typeof binaryModes)[number]): void {
	let stopS3: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (mode === 's3') stopS3 = await startS3();
		await keepBinariesIn(mode);
	});
	afterAll(async () => {
		await keepBinariesIn('default');
		await stopS3?.();
	});
}
