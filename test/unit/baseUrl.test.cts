import { absoluteUrl, baseUrl } from '../../credentials/baseUrl.ts';

const custom = (address: string) => baseUrl({ environment: 'custom', baseUrl: address });

describe('The base URL of a credential', () => {
	test.each([
		['https://nudgescribe.example.com', 'https://nudgescribe.example.com'],
		['https://nudgescribe.example.com/', 'https://nudgescribe.example.com'],
		['https://nudgescribe.example.com/v1', 'https://nudgescribe.example.com'],
		['https://nudgescribe.example.com/v1//', 'https://nudgescribe.example.com'],
		['  https://nudgescribe.example.com:8443/api/v1/ ', 'https://nudgescribe.example.com:8443/api'],
		['HTTPS://Nudgescribe.Example.com', 'https://nudgescribe.example.com'],
		['http://127.0.0.1:5690', 'http://127.0.0.1:5690'],
		['http://127.1.2.3', 'http://127.1.2.3'],
		['http://localhost:5690', 'http://localhost:5690'],
		['http://[::1]:5690', 'http://[::1]:5690'],
	])("'%s' is good", (address, base) => {
		expect(custom(address)).toBe(base);
	});

	test.each([
		'http://nudgescribe.example.com',
		'http://localhost.example.com',
		'http://127.0.0.1.example.com',
		'http://0.0.0.0',
		'http://[::ffff:10.0.0.1]',
		'ws://nudgescribe.example.com',
		'file:///etc/passwd',
		'nudgescribe.example.com',
		'',
	])("'%s' is refused", (address) => {
		expect(() => custom(address)).toThrow("'Base URL' in the credential");
	});
});

describe('The address of a request', () => {
	const base = 'https://nudgescribe.example.com/api';

	test('is below the base URL', () => {
		expect(absoluteUrl({ url: '/v1/cg' }, base)).toBe(`${base}/v1/cg`);
		expect(absoluteUrl({ url: `${base}/v1/cg` }, base)).toBe(`${base}/v1/cg`);
	});

	test.each([
		[{ url: 'https://evil.example.com/v1/cg' }],
		[{ url: 'http://nudgescribe.example.com/v1/cg' }],
		[{ url: 'https://nudgescribe.example.com:444/v1/cg' }],
		[{ url: 'https://nudgescribe.example.com@evil.example.com/' }],
		[{ url: '/v1/cg', baseURL: 'https://evil.example.com' }],
		[{ url: '\\\\evil.example.com/v1/cg' }],
	])('must not be on another server: %j', (request) => {
		expect(() => absoluteUrl(request, base)).toThrow('is not sent to');
	});

	test.each(['//evil.example.com/v1/cg', '/\\evil.example.com', '/../v1/cg'])(
		'%s stays on the server of the base URL',
		(url) => {
			expect(new URL(absoluteUrl({ url }, base)).host).toBe('nudgescribe.example.com');
		},
	);
});
