import type { Services } from '../../emulator/services.cts';
import { customersOf, retailFields } from '../../emulator/seed/fields.cts';
import { stableId, stableNumber } from '../../emulator/seed/stable.cts';
import { CustomerList } from '../../emulator/store/customerList.cts';
import { currentRun } from '../../emulator/store/records.cts';

/** How many customers the groups hold that are read in the benchmark. */
export const groupSizes = [10_000, 100_000, 1_000_000] as const;

/** The size of a group. */
export type GroupSize = (typeof groupSizes)[number];

/** Where the data of the benchmark is, by the ids of the API. */
export interface Places {
	workspaceId: string;
	/** The group of each size. */
	groups: Record<GroupSize, string>;
	/** A group that is empty when the benchmark begins. */
	emptyGroup: string;
	/** A campaign whose export is many files of some thousand rows. */
	messages: string;
	/** A campaign whose export is few files, large by their URLs. */
	exports: string;
}

const messageFiles = { count: 20, rows: 5_000 };

/** How many rows the files of the campaign `messages` have in all. */
export const messageRows = messageFiles.count * messageFiles.rows;

/** How many files the campaign `exports` has. */
export const exportFiles = 8;

/**
 * Puts what the benchmark reads into an emulator's data.
 *
 * @param services the parts of the emulator
 * @returns where it is
 * @throws Error when the emulator begins with other data than it used to
 */
export function makePlaces({ store }: Services): Places {
	const { workspaceId, groupId: emptyGroup } = store.group('Lapsed customers');
	const workspace = store.workspaces.find((one) => one.workspaceId === workspaceId);
	if (!workspace) throw new Error('The emulator has no workspace of that group');
	const made = groupSizes.map((size): [GroupSize, string] => {
		const groupId = stableId('cg', 'bench', size);
		const seeded = customersOf(stableNumber(groupId), size, retailFields, workspace.fields);
		workspace.groups.push({
			groupId,
			name: `${size} customers`,
			customers: new CustomerList(seeded),
		});
		return [size, groupId];
	});
	const groups = Object.fromEntries(made) as Places['groups'];
	const messages = store.campaign('Spring launch');
	currentRun(messages).files = Array<number>(messageFiles.count).fill(messageFiles.rows);
	const exports = store.campaign('Gift guide');
	currentRun(exports).files = Array<number>(exportFiles).fill(messageFiles.rows);
	return {
		workspaceId,
		groups,
		emptyGroup,
		messages: messages.campaignId,
		exports: exports.campaignId,
	};
}
