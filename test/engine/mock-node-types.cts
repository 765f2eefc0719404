import type { INodeType, INodeTypeDescription, INodeTypes } from 'n8n-workflow';

/** A node type that does nothing, for workflows that n8n makes up around a credential. */
export function mockNodeType(own: Partial<INodeTypeDescription> = {}): INodeType {
	return {
		description: {
			displayName: 'Mock',
			name: 'mock',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: [],
			outputs: [],
			properties: [],
			...own,
		},
	};
}

/** The node types of a workflow whose nodes are all of one type. */
export function onlyNodeType(type: INodeType): INodeTypes {
	return {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
}
