import { filledIn } from '../../api/dialect/body';
import { filterInTurns, mapInTurns } from '../../api/inTurns';
import { isSameStatus } from '../../api/records/campaign';
import { readCampaigns } from '../../api/records/campaigns';
import type { Campaign } from '../../api/records/campaign';
import { day } from '../../fields/day';
import { collection, described, optional } from '../../fields/field';
import { limit } from '../../fields/listing';
import { workspace } from '../../fields/locators';
import { refuseUnknownStatuses, statuses } from '../../fields/campaigns';
import type { Hint } from '../../items/hints';
import { limited } from '../../items/limited';
import { readOperation } from '../operation';

const status = statuses({
	displayName: 'Status',
	description:
		'Only campaigns with one of these statuses. Expressions can use commas, such as Published, Ready to publish.',
});

const filters = collection(
	{ displayName: 'Filters', name: 'filters', placeholder: 'Add filter' },
	{
		publishedAfter: optional(
			day({
				displayName: 'Published After',
				name: 'publishedAfter',
				type: 'dateTime',
				default: '',
				description: 'Only campaigns published on or after this day, such as 2026-11-24',
			}),
		),
		publishedBefore: optional(
			day({
				displayName: 'Published Before',
				name: 'publishedBefore',
				type: 'dateTime',
				default: '',
				description: 'Only campaigns published on or before this day, such as 2026-11-24',
			}),
		),
		statuses: status,
		workspaceId: optional(
			described(workspace, 'Only campaigns of this workspace, from the list, by name or by ID'),
		),
	},
);

export const getAll = readOperation({
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'Get campaigns with their status and workspace',
	fields: { limit, filters },
	advice: "Check the days in 'Filters'.",
	run: async ({ limit, filters }, { api, hint }) => {
		const { publishedAfter, publishedBefore, statuses: names, workspaceId } = filters;
		const window = filledIn({ start_date: publishedAfter, end_date: publishedBefore });
		const campaigns = await readCampaigns(api, window);
		await refuseUnknownStatuses(status, names, campaigns);
		// Workspace and status are no filters of the API's: they are applied to what it answers.
		const inWorkspace = await filterInTurns(campaigns, (one) =>
			[undefined, one.workspace.id].includes(workspaceId),
		);
		// The status is looked for only where it is asked for: a campaign may be told without one.
		const hasStatus = (one: Campaign) => names.some((name) => isSameStatus(name, one.status));
		const wanted = names.length === 0 ? inWorkspace : await filterInTurns(inWorkspace, hasStatus);
		if (names.length > 0) {
			tellOfOdd(await filterInTurns(inWorkspace, ({ status }) => status === ''), hint);
		}
		return await mapInTurns(limited(wanted, limit, 'campaigns', hint), ({ json }) => json);
	},
});

/** A campaign without a status may be one that was meant: that it was left out is told. */
function tellOfOdd({ length }: Campaign[], hint: Hint): void {
	if (length === 0) return;
	const they = length === 1 ? '1 campaign has' : `${length} campaigns have`;
	hint(`${they} no status in Nudgescribe's answer, and can't be found by 'Status'.`);
}
