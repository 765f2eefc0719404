import { type ChainNode, code } from './chain.cts';

const conditionOptions = {
	caseSensitive: true,
	leftValue: '',
	typeValidation: 'strict',
	version: 2,
};

/**
 * n8n's Filter: hands on the items in which a text begins as it is said.
 *
 * @param name the node's name
 * @param text an expression for the text
 * @param start how it has to begin
 */
export function startingWith(name: string, text: string, start: string): ChainNode {
	const operator = { type: 'string', operation: 'startsWith' };
	const conditions = [{ id: 'condition', leftValue: text, rightValue: start, operator }];
	const parameters = { conditions: { options: conditionOptions, conditions, combinator: 'and' } };
	return { name, type: 'n8n-nodes-base.filter', typeVersion: 2.2, parameters };
}

/** n8n's Limit: hands on the first items. */
export function firstItems(name: string, maxItems: number): ChainNode {
	return { name, type: 'n8n-nodes-base.limit', typeVersion: 1, parameters: { maxItems } };
}

/** n8n's Convert to File: makes one CSV file of all items, in the field "data". */
export function toCsv(name: string, fileName: string): ChainNode {
	const parameters = { operation: 'csv', options: { fileName } };
	return { name, type: 'n8n-nodes-base.convertToFile', typeVersion: 1.1, parameters };
}

/** A node that puts out the given objects, one item each. */
export function given(name: string, objects: object[]): ChainNode {
	return code(name, `return ${JSON.stringify(objects)}.map((json) => ({ json }));`);
}
