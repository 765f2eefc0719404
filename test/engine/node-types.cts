import { NodeHelpers, UserError, type INodeType, type INodeTypes } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';

/** The type that n8n gives the action node of this package. */
export const nudgescribeType = 'n8n-nodes-nudgescribe.nudgescribe';

const registered = new Map<string, INodeType>([[nudgescribeType, new Nudgescribe()]]);

/** Makes another node usable as the `type` of a run or a list. */
export function registerNodeType(type: string, node: INodeType): void {
	registered.set(type, node);
}

/** The node type of that name and version, or an error, as n8n's own look-up answers. */
export function findNodeType(type: string, version?: number): INodeType {
	const node = registered.get(type);
	if (node === undefined) throw new UserError(`Unrecognized node type: ${type}`);
	return NodeHelpers.getVersionedNodeType(node, version);
}

/** The version that the editor gives a newly added node of that type. */
export function newestVersion(type: string): number {
	const { defaultVersion, version } = findNodeType(type).description;
	return defaultVersion ?? [version].flat().at(-1) ?? 1;
}

/** Whether the node of that type asks for the credential. */
export function asksForCredential(type: string, credential: string): boolean {
	const credentials = registered.get(type)?.description.credentials ?? [];
	return credentials.some(({ name }) => name === credential);
}

/** The node types of one workflow: the registered ones, and those that only this workflow has. */
export function nodeTypesWith(own: Record<string, INodeType> = {}): INodeTypes {
	const find = (type: string, version?: number) => own[type] ?? findNodeType(type, version);
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}
