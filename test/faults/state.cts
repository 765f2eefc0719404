import type { WatchedStage } from './watchedStage.cts';

/**
 * All that the server holds now: a plain copy, without the moments at which things happened.
 *
 * @param email whose account; the main one if not given
 */
export function stateOf({ emulator }: Pick<WatchedStage, 'emulator'>, email?: string): unknown {
	const { workspaces, quota } = emulator.store.account(email === undefined ? undefined : { email });
	const copy = workspaces.map(({ groups, ...workspace }) => ({
		...workspace,
		groups: groups.map(({ customers, ...group }) => ({
			...group,
			customers: customers.slice(0, customers.size).filter(({ version }) => version > 0),
			size: customers.size,
		})),
	}));
	const moments = ['startedAt', 'publishedAt', 'updated_at', 'created_at', 'started_at'];
	const text = JSON.stringify({ copy, quota }, (key, value: unknown) =>
		moments.includes(key) ? undefined : value,
	);
	return JSON.parse(text);
}
