import type { INodeProperties } from 'n8n-workflow';
import { byName } from '../shared/fields/byName';
import { campaign, workspace } from '../shared/fields/locators';
import { campaignPublished } from './campaignPublished';
import { campaignRunStarted } from './campaignRunStarted';
import { campaignStatusChanged } from './campaignStatusChanged';
import type { TriggerEvent } from './event';
import { messagesExported } from './messagesExported';

/** The registry: event value -> how it is found. */
const events: Record<string, TriggerEvent> = {
	campaignPublished,
	campaignRunStarted,
	campaignStatusChanged,
	messagesExported,
};

/** @throws RangeError for an event that the dropdown does not offer */
export function eventOf(value: string): TriggerEvent {
	const found = events[value];
	if (found) return found;
	throw new RangeError(`There is no event '${value}'`);
}

const emitExisting: INodeProperties = {
	displayName: 'Emit Existing on First Poll',
	name: 'emitExisting',
	type: 'boolean',
	default: false,
	description:
		'Whether the first poll after activation, or after a change of the filters, also emits what exists already',
};

/** The collections Filters and Options: what all events have, and what each has of its own. */
export const fieldsOfEvents: INodeProperties[] = [
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: byName([
			{ ...campaign, required: false, description: 'Only this campaign' },
			{ ...workspace, required: false, description: 'Only campaigns of this workspace' },
			...own('filters'),
		]),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byName([emitExisting, ...own('options')]),
	},
];

function own(kind: 'filters' | 'options'): INodeProperties[] {
	return Object.entries(events).flatMap(([event, { [kind]: fields }]) =>
		fields.map((field) => ({ ...field, displayOptions: { show: { '/event': [event] } } })),
	);
}
