import type { INodeParameters } from 'n8n-workflow';

/** A resource locator set by ID. */
export function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** A resource locator set by name; a number where an expression gives one. */
export function byName(value: string | number): INodeParameters {
	return { __rl: true, mode: 'name', value };
}
