import type { Stage } from './stage.cts';
import { publish, rerun, setStatus } from './trigger.changes.cts';

/** An event of the trigger, with campaigns of the emulator that it can happen to. */
export interface EventCase {
	event: string;
	/** Three campaigns of the first workspace, in the API's order. */
	campaigns: [string, string, string];
	/** A campaign of the second workspace. */
	elsewhere: string;
	/** Lets the event happen to a campaign. */
	happen: (stage: Stage, name: string) => void;
	/** The campaigns that are told of with Emit Existing on First Poll, each as often as that. */
	existing: string[];
	/** Which request a poll makes for each campaign that changed. */
	perCampaign?: string;
}

const unpublished: EventCase['campaigns'] = ['Back to school', 'Autumn preview', 'Loyalty welcome'];
const published: EventCase['campaigns'] = ['Spring launch', 'Flash weekend', 'Gift guide'];
const summer = 'Summer sale – “très chaud”';
const allPublished = ['Spring launch', summer, 'Flash weekend', 'Gift guide', 'Early bird'];

/** The four events. */
export const eventCases: EventCase[] = [
	{
		event: 'campaignPublished',
		campaigns: unpublished,
		elsewhere: 'Été à Montréal',
		happen: publish,
		existing: allPublished,
	},
	{
		event: 'campaignStatusChanged',
		campaigns: unpublished,
		elsewhere: 'Nothing yet',
		happen: (stage, name) => {
			const { status } = stage.emulator.store.campaign(name);
			setStatus(stage, name, status === 'In approval' ? 'Approved' : 'In approval');
		},
		existing: [
			...allPublished.slice(0, 4),
			...unpublished,
			'Win-back',
			'Early bird',
			'Été à Montréal',
			'Lounge invitation',
			'Nothing yet',
		],
	},
	{
		event: 'campaignRunStarted',
		campaigns: published,
		elsewhere: 'Early bird',
		happen: rerun,
		existing: [
			...Array.from({ length: 3 }, () => 'Spring launch'),
			summer,
			'Flash weekend',
			...Array.from({ length: 2 }, () => 'Gift guide'),
			'Early bird',
		],
		perCampaign: '/v1/campaign/rerun/history',
	},
	{
		event: 'messagesExported',
		campaigns: unpublished,
		elsewhere: 'Été à Montréal',
		happen: publish,
		existing: [...Array.from({ length: 2 }, () => 'Spring launch'), ...allPublished, 'Early bird'],
		perCampaign: '/v1/messages/pages',
	},
];
