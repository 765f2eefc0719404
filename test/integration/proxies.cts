import { Proxy, RawProxy, type ProxyManners } from './proxyServer.cts';

interface Started {
	stop: () => Promise<void>;
}

/** Sets n8n's proxy for the rest of a test: one with these manners, one that says this text, or none at that address. */
interface Through {
	(manners: ProxyManners, noProxy?: string): Promise<Proxy>;
	(answer: string): Promise<RawProxy>;
	(address: URL): Promise<void>;
}

/** Lets the tests of a file put a proxy between n8n and the world; each test begins without one. */
export function useProxies(): Through {
	const started: Started[] = [];
	const set = (address: string, noProxy = '') => {
		Object.assign(process.env, { HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: noProxy });
	};
	afterEach(async () => {
		set('');
		await Promise.all(
			started.splice(0).map(async (one) => {
				await one.stop();
			}),
		);
	});
	async function through(given: ProxyManners | string | URL, noProxy?: string): Promise<unknown> {
		if (given instanceof URL) {
			set(given.href);
			return undefined;
		}
		const proxy = typeof given === 'string' ? new RawProxy(given) : new Proxy(given);
		started.push(proxy);
		set(await proxy.start(), noProxy);
		return proxy;
	}
	return through as Through;
}
