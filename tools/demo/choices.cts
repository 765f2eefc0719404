import type { Store } from '../emulator/server.cts';
import { isObject, type JsonObject } from './rest/json.cts';

/** An entry of a list: its ID and what the list shows. */
interface Choice {
	value: string;
	cachedResultName: string;
}

/** What to choose from the lists, by the name of the parameter. */
export type Choices = Record<'workspace' | 'customerGroup' | 'campaign', Choice>;

/**
 * What a user of the emulator might choose for an example.
 *
 * @param store the emulator's data
 * @throws Error when the emulator has no such group or campaign
 */
export function emulatorChoices(store: Store): Choices {
	const { workspaceId, groupId, name } = store.group('Newsletter subscribers');
	const { campaignId, name: campaignName } = store.campaign('Spring launch');
	const workspace = store.workspaces.find((one) => one.workspaceId === workspaceId);
	return {
		workspace: { value: workspaceId, cachedResultName: workspace?.name ?? '' },
		customerGroup: { value: groupId, cachedResultName: name },
		campaign: { value: campaignId, cachedResultName: campaignName },
	};
}

/**
 * Chooses from the lists where an example leaves that to the user.
 *
 * @param nodes the nodes of an example; they are left as they are
 * @param choices what to choose
 */
export function withChoices(nodes: JsonObject[], choices: Choices): JsonObject[] {
	return nodes.map((node) => {
		const parameters = isObject(node['parameters']) ? node['parameters'] : {};
		const entries = Object.entries(parameters);
		const chosen = entries.map(([name, value]) => [name, filled(value, name, choices)]);
		return { ...node, parameters: Object.fromEntries(chosen) as unknown };
	});
}

function filled(value: unknown, name: string, choices: Choices): unknown {
	const isOpen = isObject(value) && value['__rl'] === true && value['value'] === '';
	const choice = Object.entries(choices).find(([key]) => key === name)?.[1];
	return isOpen && choice ? { ...value, ...choice } : value;
}
