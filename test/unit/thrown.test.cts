import { obstacleTo } from '../../credentials/obstacle.ts';
import { toldBy } from '../../credentials/thrown.ts';
import { failureOf } from '../../nodes/Nudgescribe/api/http/outcome.ts';

const own = 'https://nudgescribe.example.com/v1/cg';
const ofSystem = (code: string, syscall: string, more: object = {}) =>
	Object.assign(new Error(`${syscall} ${code}`), { code, syscall, ...more });
/** As axios hands on what Node.js throws. */
const byAxios = (cause: Error & { code?: string }, url = own) =>
	Object.assign(new Error(cause.message, { cause }), { code: cause.code, config: { url } });
/** As Node.js throws where it has tried several addresses. */
const ofAll = (...errors: Array<Error & { code: string }>) =>
	Object.assign(new AggregateError(errors), { code: errors[0]?.code ?? '' });

describe('What never connected is not sent, whatever its code', () => {
	test.each([
		['ECONNREFUSED', 'connect'],
		['ENETUNREACH', 'connect'],
		['EHOSTUNREACH', 'connect'],
		['ETIMEDOUT', 'connect'],
		['ECONNRESET', 'connect'],
		['ENOTFOUND', 'getaddrinfo'],
		['EAI_AGAIN', 'getaddrinfo'],
	])('%s in %s', (code, call) => {
		const thrown = byAxios(
			ofSystem(code, call, { port: 443, hostname: 'nudgescribe.example.com' }),
		);
		expect(failureOf(thrown)).toEqual({ type: 'notSent', reason: code, isLogin: false });
	});

	test('of several addresses, all in vain', () => {
		const tried = [ofSystem('ENETUNREACH', 'connect'), ofSystem('ECONNREFUSED', 'connect')];
		expect(failureOf(byAxios(ofAll(...tried)))).toMatchObject({
			type: 'notSent',
			reason: 'ENETUNREACH',
		});
	});

	test('what ended before it was encrypted', () => {
		const message =
			'Client network socket disconnected before secure TLS connection was established';
		const thrown = Object.assign(new Error(message), { code: 'ECONNRESET' });
		expect(failureOf(byAxios(thrown))).toMatchObject({ type: 'notSent' });
	});
});

test.each([
	['ECONNRESET', 'read'],
	['EPIPE', 'write'],
	['ETIMEDOUT', 'read'],
	['EHOSTUNREACH', 'read'],
	['ENETUNREACH', 'write'],
])('What connected once (%s in %s) may have been sent', (code, call) => {
	expect(failureOf(byAxios(ofSystem(code, call)))).toEqual({ type: 'broken', reason: code });
});

test.each([['EHOSTUNREACH'], ['ENETUNREACH'], ['ETIMEDOUT']])(
	'%s of an n8n that keeps nothing but the code may have been sent',
	(code) => {
		expect(failureOf(Object.assign(new Error(''), { code }))).toMatchObject({ type: 'broken' });
	},
);

describe('The proxy is known by', () => {
	test.each([
		['another port than that of the address', { port: 3128, address: '10.0.0.9' }, '10.0.0.9:3128'],
		['another host name', { hostname: 'proxy.example.com' }, 'proxy.example.com'],
		['nothing where the port is the same', { port: 443, address: '10.0.0.9' }, undefined],
		['nothing where the name is the same', { hostname: 'nudgescribe.example.com' }, undefined],
		['nothing where nothing is told', {}, undefined],
	])('%s', (_by, more, proxy) => {
		expect(toldBy(byAxios(ofSystem('ECONNREFUSED', 'connect', more))).proxy).toBe(proxy);
	});

	test('nothing in an address of this machine that has a port', () => {
		const refused = ofSystem('ECONNREFUSED', 'connect', { port: 5690, address: '::1' });
		expect(toldBy(byAxios(refused, 'http://[::1]:5690/v1/cg')).proxy).toBeUndefined();
	});
});

describe('What n8n itself blocks', () => {
	test.each([
		['SsrfBlockedIpError', 'N8N_SSRF_ALLOWED_IP_RANGES'],
		['SsrfBlockedHostnameError', 'N8N_SSRF_BLOCKED_HOSTNAMES'],
	])('%s is told with the setting', (name, setting) => {
		const cause = Object.assign(new Error('The request was blocked'), { name });
		for (const thrown of [cause, new Error('n8n', { cause })]) {
			expect(failureOf(thrown)).toEqual({ type: 'unreachable', reason: name });
		}
		expect(obstacleTo('files.example.com', name)?.advice).toContain(setting);
		expect(obstacleTo('files.example.com', name)?.message).toContain('files.example.com');
	});
});

test('errors within each other without end do no harm', () => {
	const error = new Error('round');
	error.cause = error;
	expect(toldBy(error)).toEqual({ code: '', isUnconnected: false, proxy: undefined });
});
