import type { Resource } from '../operation';
import { get } from './get';
import { getAll } from './getAll';

export const campaign: Resource = { name: 'Campaign', operations: { get, getAll } };
