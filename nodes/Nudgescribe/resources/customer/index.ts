import type { Resource } from '../operation';
import { countPages } from './countPages';
import { remove } from './delete';
import { getAll } from './getAll';
import { upload } from './upload';
import { upsert } from './upsert';

export const customer: Resource = {
	name: 'Customer',
	operations: { upsert, delete: remove, getAll, countPages, upload },
};
