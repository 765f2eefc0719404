import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What one piece of work, and all that it starts, shares; at the top of a module, so that there are few. On Node 20
 * each one that was ever used costs every promise of the process something, and is switched off with its test file.
 */
export function shared<T>(): AsyncLocalStorage<T> {
	const storage = new AsyncLocalStorage<T>();
	if ('afterAll' in globalThis) {
		afterAll(() => {
			storage.disable();
		});
	}
	return storage;
}
