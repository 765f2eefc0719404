import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { entryOf } from '../api/dialect/entry';
import { collection, described, optional, propertiesOf } from '../fields/field';
import type { Field, Fields } from '../fields/field';
import { toggle } from '../fields/kinds';
import { campaign, workspace } from '../fields/locators';
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

/** @throws UserError for an event that the dropdown does not offer */
export function eventOf(value: string): TriggerEvent {
	const found = entryOf(events, value);
	if (found) return found;
	throw new UserError(`There is no event '${value}'`, {
		description: "Choose another one in 'Trigger On'.",
	});
}

/** The filters that all events have. */
export const scopeFilters = {
	campaign: optional(described(campaign, 'Only this campaign')),
	workspace: optional(described(workspace, 'Only campaigns of this workspace')),
};

export const emitExisting = toggle({
	displayName: 'Emit Existing on First Poll',
	name: 'emitExisting',
	type: 'boolean',
	default: false,
	description:
		'Whether the first poll of an account also starts the workflow for what already exists',
});

/** The Trigger On dropdown, and the collections Filters and Options: what all events have, and what each has of its own. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		required: true,
		options: Object.entries(events)
			.map(([value, { name, description }]) => ({ name, value, description }))
			.sort((one, other) => (one.name < other.name ? -1 : 1)),
		default: 'campaignPublished',
	},
	...collection(
		{ displayName: 'Filters', name: 'filters', placeholder: 'Add filter' },
		{ ...scopeFilters, ...ownOf('filters') },
	).properties,
	...collection(
		{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
		{ emitExisting, ...ownOf('options') },
	).properties,
];

/** @returns what events have of their own, shown for their event only */
function ownOf(kind: 'filters' | 'options'): Fields {
	const own = Object.entries(events).flatMap(([event, { [kind]: fields }]) =>
		Object.entries(fields).map(([name, field]): [string, Field<unknown>] => [
			`${event} ${name}`,
			{
				...field,
				properties: propertiesOf({ field }).map((one) => ({
					...one,
					displayOptions: { show: { '/event': [event] } },
				})),
			},
		]),
	);
	return Object.fromEntries(own);
}
