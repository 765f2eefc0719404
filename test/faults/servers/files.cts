import type { Routes } from './hostileServer.cts';
import { json, made } from './replies.cts';
import { pages } from './tasks.cts';

/** An export of one file, which has a row. */
export const withFile: Routes = withFileAt((url) => `${url}/file`);

/** The same, at an address that is made from the server's own. */
export function withFileAt(address: (url: string) => string): Routes {
	return {
		'/v1/messages/pages': json(pages(1)),
		'/v1/messages/fetch': made(({ body, url }) => {
			const { page, format } = JSON.parse(body) as { page: number; format: string };
			if (page !== 1) return { code: 200, data: '' };
			return {
				code: 200,
				...(format === 'url' ? { url: address(url) } : { data: 'id,to\n1,a\n' }),
			};
		}),
	};
}
