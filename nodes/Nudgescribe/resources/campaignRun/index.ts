import type { Resource } from '../operation';
import { getAll } from './getAll';
import { getMessages } from './getMessages';
import { start } from './start';

export const campaignRun: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many campaign runs',
				description: 'Get the runs of a campaign, newest first',
			},
			{
				name: 'Get Messages',
				value: 'getMessages',
				action: 'Get campaign run messages',
				description: 'Get the messages of a run with their review status',
			},
			{
				name: 'Start',
				value: 'start',
				action: 'Start campaign run',
				description: 'Run a published campaign again, for a customer group',
			},
		],
		default: 'getAll',
	},
	operations: { getAll, getMessages, start },
};
