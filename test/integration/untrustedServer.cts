import { once } from 'node:events';
import { createServer, type Server } from 'node:https';

/** Of a certificate that the server issued itself, for 127.0.0.1 until 2126; it protects nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjcyGxg+c6aopXZiJ
ZxqG70buQ/QJSe3fXJmBchGQsp2hRANCAASHRvfkCaM7IRdEMGpdm6C5alskh94I
dtSYRusfuy1v2v7qs0HurkRITbsDSYe3X6QRPwAxD4XmI9EOXpCKmiBk
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIUYft54Y9Y9v9tM5j8Cef4YqS+E2EwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzA2MTY1NVoYDzIxMjYxMTAz
MDYxNjU1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASHRvfkCaM7IRdEMGpdm6C5alskh94IdtSYRusfuy1v2v7qs0HurkRI
TbsDSYe3X6QRPwAxD4XmI9EOXpCKmiBko2QwYjAdBgNVHQ4EFgQUju4So6EL0IgC
FMBVsWXkdhEYNf4wHwYDVR0jBBgwFoAUju4So6EL0IgCFMBVsWXkdhEYNf4wDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQDL8TNPeQx+LaN36Sxh5czNITkw+SasN8/DC67AAWKJEwIhAKPpIPSQxpSq2EDH
x+IfpZc3Ae9bUQiiFIkKdiANXrXX
-----END CERTIFICATE-----`;

/** A server with https whose certificate nobody trusts; it counts the connections that get through. */
export class UntrustedServer {
	private readonly server: Server = createServer({ key, cert }, (_request, response) => {
		this.requests += 1;
		response.end('{}');
	});

	requests = 0;
	connections = 0;

	/** @returns its address */
	async start(): Promise<string> {
		this.server.on('connection', () => (this.connections += 1));
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		const address = this.server.address();
		return `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	}

	async stop(): Promise<void> {
		const closed = once(this.server, 'close');
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}
}
