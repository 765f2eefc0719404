import type { RunMessage, StoredCampaign, StoredRun } from '../store/records.cts';
import { runOf } from './runs.cts';
import { stableId } from './stable.cts';

/** A campaign that a workspace begins with. */
export interface SeededCampaign {
	name: string;
	status: string;
	publishedAt?: string;
	/** The place of its customer group in the workspace, from 0. */
	group: number;
	/** For each run, oldest first, how many rows each of its exported files has. */
	files?: [number[], ...number[][]];
	/** A message of the current run was left unpublished. */
	unpublished?: boolean;
	waitsForArchiving?: boolean;
}

export const retailCampaigns: SeededCampaign[] = [
	{
		name: 'Spring launch',
		status: 'Published',
		publishedAt: '2026-03-14T09:30:00.000Z',
		group: 1,
		files: [[1500], [1800, 400], [2500, 1200, 37]],
	},
	{
		name: 'Summer sale – “très chaud”',
		status: 'Published',
		publishedAt: '2026-05-31T23:59:59.999Z',
		group: 2,
		files: [[41]],
	},
	{
		name: 'Flash weekend',
		status: 'Published',
		publishedAt: '2026-06-01T00:00:00.000Z',
		group: 2,
		files: [[41]],
		unpublished: true,
	},
	{
		name: 'Gift guide',
		status: 'Published',
		publishedAt: '2025-12-01T08:00:00.000Z',
		group: 1,
		files: [[1287], [1001]],
		waitsForArchiving: true,
	},
	{ name: 'Back to school', status: 'Ready to publish', group: 1 },
	{ name: 'Autumn preview', status: 'Ready to Publish', group: 2 },
	{ name: 'Loyalty welcome', status: 'Ready for review', group: 2 },
	{ name: 'Win-back', status: 'Draft', group: 4 },
];

export const travelCampaigns: SeededCampaign[] = [
	{
		name: 'Early bird',
		status: 'Published',
		publishedAt: '2026-02-02T12:00:00.000Z',
		group: 0,
		files: [[1000, 312]],
	},
	{ name: 'Été à Montréal', status: 'Ready to publish', group: 1 },
	{ name: 'Lounge invitation', status: 'Ready for Review', group: 1 },
	{ name: 'Nothing yet', status: 'Draft', group: 3 },
];

export const otherCampaigns: SeededCampaign[] = [
	{
		name: 'Opening week',
		status: 'Published',
		publishedAt: '2026-01-20T10:00:00.000Z',
		group: 0,
		files: [[12]],
	},
];

function stageOf(status: string): Pick<RunMessage, 'review_status' | 'approval_stage'> {
	const stages: Record<string, [string, string]> = {
		published: ['approved', 'published'],
		'ready to publish': ['approved', 'approved'],
		'ready for review': ['pending', 'review'],
	};
	const [review_status, approval_stage] = stages[status.toLowerCase()] ?? ['pending', 'draft'];
	return { review_status, approval_stage };
}

function withdrawOne(run: StoredRun): void {
	const [message] = run.messages;
	if (message) message.approval_stage = 'approved';
}

/**
 * A campaign with its runs and messages.
 *
 * @param workspaceId the workspace it belongs to
 * @param groupIds the customer groups of that workspace
 */
export function campaignOf(
	workspaceId: string,
	groupIds: string[],
	seeded: SeededCampaign,
): StoredCampaign {
	const campaignId = stableId('cam', workspaceId, seeded.name);
	const customerGroupId = groupIds[seeded.group] ?? '';
	const [first, ...later] = seeded.files ?? [[]];
	const started = new Date(seeded.publishedAt ?? '2026-01-05T07:00:00.000Z');
	const build = (files: number[], place: number): StoredRun => {
		const current = place === later.length;
		return runOf({
			campaignId,
			customerGroupId,
			number: place + 1,
			startedAt: new Date(started.getTime() - (later.length - place + 1) * 7 * 86_400_000),
			files,
			archived: !current,
			...stageOf(seeded.status),
		});
	};
	const campaign: StoredCampaign = {
		campaignId,
		name: seeded.name,
		status: seeded.status,
		publishedAt: seeded.publishedAt ?? null,
		customerGroupId,
		runs: [build(first, 0), ...later.map((files, index) => build(files, index + 1))],
	};
	const current = campaign.runs.at(-1) ?? campaign.runs[0];
	current.waitsForArchiving = seeded.waitsForArchiving ?? false;
	if (seeded.unpublished) withdrawOne(current);
	return campaign;
}
