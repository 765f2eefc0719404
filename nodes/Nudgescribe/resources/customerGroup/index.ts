import type { Resource } from '../operation';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const customerGroup: Resource = {
	name: 'Customer Group',
	operations: { create, delete: remove, get, getAll, update },
};
