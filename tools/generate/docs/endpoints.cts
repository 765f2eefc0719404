import type { Behaviour } from './behaviour.cts';
import { anchorOf } from './markdown.cts';

function linked(requests: string[]): string {
	return requests.map((request) => `[\`${request}\`](contract.md#${anchorOf(request)})`).join(', ');
}

/** The endpoints that are asked, as a paragraph with links to the contract. */
export function asked({ requests, extra }: Behaviour): string {
	const more = extra ? ` ${extra.when}, also ${linked(extra.requests)}.` : '';
	return `**Endpoints.** ${linked(requests)}.${more}`;
}
