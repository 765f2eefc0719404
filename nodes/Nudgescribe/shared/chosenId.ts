import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * @param context of the node; n8n copies the node whenever it is asked for, so that is done for an error only
 * @param value of a resource locator
 * @param displayName the field's name on the screen
 * @param itemIndex of the input item that it was read for; a dropdown has none
 * @returns the ID that is chosen there
 * @throws NodeOperationError when none is
 */
export function chosenId(
	context: { getNode(): INode },
	value: unknown,
	displayName: string,
	itemIndex?: number,
): string {
	const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (id !== '') return id;
	const thing = displayName.toLowerCase();
	const message = itemIndex === undefined ? `Choose a ${thing} first` : `No ${thing} is chosen`;
	const description = `Choose one from the list in '${displayName}', or enter its ID there with 'By ID'.`;
	const place = itemIndex === undefined ? {} : { itemIndex };
	throw new NodeOperationError(context.getNode(), message, { description, ...place });
}
