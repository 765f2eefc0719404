import type { Resource } from '../operation';
import { create } from './create';
import { remove } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const profileField: Resource = {
	name: 'Profile Field',
	operations: { create, delete: remove, getAll, update },
};
