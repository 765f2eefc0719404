import {
	NodeHelpers,
	UserError,
	Workflow,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { additionalDataWith } from './additional-data.cts';
import { referenceTo, type StoredCredential } from './credentials.cts';
import { LoadOptionsContext } from './n8n-core.cts';
import { findNodeType, newestVersion, nodeTypesWith, nudgescribeType } from './node-types.cts';

/** The node in the editor whose list is opened. */
export interface ListOptions {
	credentials: StoredCredential;
	/** The parameters set so far; defaults are added, as the editor does. */
	parameters: INodeParameters;
	type?: string;
}

/** What is asked of a list. */
export interface SearchOptions extends ListOptions {
	filter?: string;
	paginationToken?: string;
}

function editedNode({ credentials, parameters, type = nudgescribeType }: ListOptions): INode {
	const typeVersion = newestVersion(type);
	const { description } = findNodeType(type, typeVersion);
	const { properties } = description;
	const version = { typeVersion };
	return {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type,
		typeVersion,
		position: [0, 0],
		parameters:
			NodeHelpers.getNodeParameters(properties, parameters, true, false, version, description) ??
			{},
		credentials: referenceTo(credentials),
	};
}

function listContext(node: INode): LoadOptionsContext {
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesWith(),
	});
	const additionalData = additionalDataWith({ currentNodeParameters: node.parameters });
	return new LoadOptionsContext(workflow, node, additionalData, 'parameters');
}

function methodOf<T>(methods: Record<string, T> | undefined, name: string): T {
	const method = methods?.[name];
	if (method !== undefined) return method;
	const known = Object.keys(methods ?? {}).join(', ');
	throw new UserError(`No method named "${name}". Available methods: ${known}.`);
}

/** Opens a resource locator's list, or searches it. */
export async function searchList(
	method: string,
	options: SearchOptions,
): Promise<INodeListSearchResult> {
	const node = editedNode(options);
	const { methods } = findNodeType(node.type, node.typeVersion);
	const search = methodOf(methods?.listSearch, method);
	return await search.call(listContext(node), options.filter, options.paginationToken);
}

/** Loads the fields of a resource mapper. */
export async function mapFields(
	method: string,
	options: ListOptions,
): Promise<ResourceMapperFields> {
	const node = editedNode(options);
	const { methods } = findNodeType(node.type, node.typeVersion);
	const load = methodOf(methods?.resourceMapping, method);
	const mapping = await load.call(listContext(node));
	const seen = new Set<string>();
	const fields = mapping.fields.filter(({ id }) => !seen.has(id) && seen.add(id));
	return { ...mapping, fields };
}
