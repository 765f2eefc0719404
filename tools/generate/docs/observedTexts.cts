import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { Observed } from '../observed.cts';
import { isOpen } from '../schema/schemas.cts';
import { anchorOf, codes } from './markdown.cts';
import { labelOf, membersOf } from './properties.cts';

function linked(requests: string[]): string {
	return requests.map((request) => `[\`${request}\`](contract.md#${anchorOf(request)})`).join(', ');
}

/** What is chosen, in the labels that the user sees. */
function chosen(more: INodeParameters, properties: INodeProperties[]): string {
	const [name = '', value] = Object.entries(more)[0] ?? [];
	const property = properties.find((one) => one.name === name);
	if (!property) throw new Error(`A run sets '${name}', which is no field`);
	if (value === true) return `With ${property.displayName} on`;
	if (property.type !== 'collection') {
		return `With ${property.displayName} set to ${labelOf(property, value)}`;
	}
	const options = Object.keys(typeof value === 'object' && value ? value : {});
	const labels = membersOf(property).filter((one) => options.includes(one.name));
	return `With the option ${labels.map(({ displayName }) => displayName).join(' and ')}`;
}

/** The endpoints that are asked, as a paragraph with links to the contract. */
export function asked(
	{ requests, extra }: Pick<Observed, 'requests' | 'extra'>,
	properties: INodeProperties[],
): string {
	const isMore = extra && extra.requests.length > 0;
	const more = isMore ? ` ${chosen(extra.more, properties)}, also ${linked(extra.requests)}.` : '';
	return `**Endpoints.** ${linked(requests)}.${more}`;
}

/** What an operation returns, as a paragraph. */
export function returned(
	operation: string,
	{ names, extra }: Observed,
	properties: INodeProperties[],
): string {
	if (isOpen(operation)) return '**Returns.** The names in an item are those of your own data.';
	const isMore = extra && extra.names.length > 0;
	const more = isMore ? ` ${chosen(extra.more, properties)}, also ${codes(extra.names)}.` : '';
	return `**Returns.** Each item holds ${codes(names)}.${more}`;
}
