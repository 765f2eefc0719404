import type { INodeProperties } from 'n8n-workflow';

/**
 * @returns the fields in the order in which n8n wants a collection's; by plain comparison, since a comparison by
 * locale would take a good part of the time in which n8n loads the node
 */
export function byName(fields: INodeProperties[]): INodeProperties[] {
	return [...fields].sort((one, other) => (one.displayName < other.displayName ? -1 : 1));
}
