import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { sourceFrom } from './field';
import type { Field } from './field';
import { begin } from './names';
import type { Begun } from './names';

/**
 * @returns what a field of the node holds while somebody edits it; what is chosen by name is still to be found
 * @throws UserError where its value can't be used
 */
export function beginIn<Value>(node: ILoadOptionsFunctions, field: Field<Value>): Begun<Value> {
	const valueOf = ({ name }: { name: string }) => node.getCurrentNodeParameter(name);
	return begin((idOf) => field.read(sourceFrom(valueOf, { idOf })));
}
