import { toggle } from '../../fields/kinds';

export const validateOnly = toggle({
	displayName: 'Validate Only',
	name: 'validateOnly',
	type: 'boolean',
	default: false,
	description: 'Whether to only check the customers: returns what it finds, and sends nothing',
});
