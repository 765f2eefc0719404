import { OperationalError, UserError } from 'n8n-workflow';
import { unreachable } from '../../credentials/unreachable.ts';

const base = 'https://nudgescribe.example.com';
const withCode = (code: string, cause?: Error) =>
	Object.assign(new Error('POST {"password":"secret"} failed', { cause }), { code });

test.each([
	['CERT_HAS_EXPIRED', 'it has expired'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'it belongs to another host name'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'it was not issued by an authority that n8n knows'],
])('a certificate with the fault %s is told as that', (code, words) => {
	for (const thrown of [withCode(code), new Error('secret', { cause: withCode(code) })]) {
		const error = unreachable(thrown, base);
		expect(error).toBeInstanceOf(UserError);
		expect(error.message).toContain(`n8n does not trust the certificate of ${base}: ${words}`);
		expect(error.message).not.toContain('secret');
		expect(error.cause).toBeUndefined();
	}
});

test.each([withCode('ENOTFOUND'), withCode('constructor'), 'text', undefined, null])(
	'anything else can be tried again, and nothing of it is passed on: %p',
	(thrown) => {
		const error = unreachable(thrown, base);
		expect(error).toBeInstanceOf(OperationalError);
		expect(error.message).toMatch(/^Nudgescribe can't be reached at https:/);
		expect(error.message).not.toContain('secret');
	},
);

test('an error that is its own cause does no harm', () => {
	const error = new Error('round');
	error.cause = error;
	expect(unreachable(error, base)).toBeInstanceOf(OperationalError);
});
