import type { Resource } from '../operation';
import { checkSetup } from './checkSetup';

export const account: Resource = { name: 'Account', operations: { checkSetup } };
