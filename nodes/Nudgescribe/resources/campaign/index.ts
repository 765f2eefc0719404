import type { Resource } from '../operation';
import { getAll } from './getAll';

export const campaign: Resource = { name: 'Campaign', operations: { getAll } };
