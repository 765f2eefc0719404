import type { Resource } from '../operation';
import { get } from './get';
import { getAll } from './getAll';
import { getMessages } from './getMessages';
import { start } from './start';

export const campaignRun: Resource = {
	name: 'Campaign Run',
	operations: { get, getAll, getMessages, start },
};
