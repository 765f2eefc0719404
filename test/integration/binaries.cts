import { keepBinariesIn } from '../engine/binary.cts';

/** Where n8n keeps files in the tests: in memory (`default`), or on disk. */
export const binaryModes = ['default', 'filesystem'] as const;

/** Keeps files there for the tests of a `describe`. */
export function useBinariesIn(mode: (typeof binaryModes)[number]): void {
	beforeAll(async () => {
		await keepBinariesIn(mode);
	});
	afterAll(async () => {
		await keepBinariesIn('default');
	});
}
