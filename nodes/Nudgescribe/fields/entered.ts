import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { sourceFrom } from './field';
import type { Source } from './field';
import { withoutOldName } from './keptNames';
import type { IdOf } from './names';

/**
 * n8n works every value out anew, which takes its time: each is asked for once.
 * @returns what gives the values that the node has for an input item, with IDs for names
 */
export function sourceOf(node: IExecuteFunctions, itemIndex: number): (idOf: IdOf) => Source {
	const { parameters } = node.getNode();
	const known = new Map<string, unknown>();
	const valueOf = ({ name, default: given }: INodeProperties) => {
		if (!known.has(name)) {
			// A value that is nothing is one all the same: only what is not filled in has a default.
			const value: unknown = node.getNodeParameter(name, itemIndex, given) ?? null;
			known.set(name, withoutOldName(parameters[name], value));
		}
		return known.get(name);
	};
	const zone = node.getTimezone();
	return (idOf) => sourceFrom(valueOf, { zone, idOf });
}
