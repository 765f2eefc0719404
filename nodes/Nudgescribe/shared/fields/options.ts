import type { INodeProperties } from 'n8n-workflow';
import { byName } from './byName';

const customBodyFields: INodeProperties = {
	displayName: 'Custom Body Fields',
	name: 'customBodyFields',
	type: 'json',
	default: '{}',
	description:
		'Further fields to send, as a JSON object with the names that Nudgescribe uses. They replace fields of the same name.',
};

const timeout: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description: 'How many seconds one request may take, with its repeats, before it is given up',
};

export const batchSize: INodeProperties = {
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 500,
	description: 'How many customers to send in one request',
};

export const pagesAtOnce: INodeProperties = {
	displayName: 'Pages at Once',
	name: 'pagesAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 4,
	description:
		'How many pages to request at the same time. More is faster, and a bigger load on Nudgescribe.',
};

export const runNumber: INodeProperties = {
	displayName: 'Run Number',
	name: 'runNumber',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description:
		'Number of an earlier run of the campaign, from 1 up. Without this option, the current run is used.',
};

/**
 * @param name of the option beside it that turns waiting on
 * @returns the option that limits the waiting, shown while it is on
 */
export function waitTimeoutOf(name: string): INodeProperties {
	return {
		displayName: 'Wait Timeout',
		name: 'waitTimeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 600,
		description: 'How many seconds to wait at most',
		displayOptions: { show: { [name]: [true] } },
	};
}

/**
 * @param own options of one operation
 * @returns the Options collection: the operation's own, and those that every request has, by name
 */
export function options(...own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byName([...own, customBodyFields, timeout]),
	};
}
