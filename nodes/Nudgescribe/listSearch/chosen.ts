import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import { beginIn } from '../fields/edited';
import type { Field } from '../fields/field';
import { labelOf } from '../fields/kinds';
import { Names } from '../fields/names';
import type { Begun } from '../fields/names';
import { wordsOf } from '../items/unforeseen';

/**
 * @param locator a field that a list depends on
 * @returns the ID that is chosen in it
 * @throws NodeOperationError when none is; UserError for a name that nothing has, or several things
 */
export async function chosenIn(
	node: ILoadOptionsFunctions,
	api: Api,
	locator: Field<string>,
): Promise<string> {
	return await new Names().end(beginWith(node, locator), api);
}

function beginWith(node: ILoadOptionsFunctions, locator: Field<string>): Begun<string> {
	try {
		return beginIn(node, locator);
	} catch (error) {
		const message = `Choose a ${labelOf(locator).toLowerCase()} first`;
		throw new NodeOperationError(node.getNode(), message, {
			description: wordsOf(error).description,
		});
	}
}
