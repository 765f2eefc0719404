import type { Resource } from '../operation';
import { countFiles } from './countFiles';
import { download } from './download';
import { getAll } from './getAll';
import { publish } from './publish';

export const message: Resource = {
	name: 'Message',
	operations: { download, countFiles, getAll, publish },
};
