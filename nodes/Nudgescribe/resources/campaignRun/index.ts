import type { Resource } from '../operation';
import { getAll } from './getAll';
import { getMessages } from './getMessages';
import { start } from './start';

export const campaignRun: Resource = {
	name: 'Campaign Run',
	operations: { getAll, getMessages, start },
};
