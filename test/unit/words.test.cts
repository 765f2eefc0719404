import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { wordsIn } from '../../nodes/Nudgescribe/api/dialect/words.ts';
import { envelopes, fc, json } from './arbitraries.cts';

const asInContract = new Mapping();
const said = (payload: unknown, mapping = asInContract) => wordsIn(payload, mapping);

describe('The words of a refusal', () => {
	test.each<[string, unknown, string]>([
		['message', { code: 400, message: 'Gone' }, 'Gone'],
		['error as text', { error: 'Invalid email in row 3' }, 'Invalid email in row 3'],
		['error as an object', { error: { code: 'E7', message: 'Gone' } }, 'Gone'],
		[
			'a list of fields',
			{ message: 'Validation failed', errors: [{ field: 'group', message: 'must not be null' }] },
			'Validation failed: group: must not be null',
		],
		[
			'fields by other names',
			{
				errors: [
					{ path: ['body', 'group'], msg: 'required' },
					{ property: 'name', reason: 'taken' },
				],
			},
			'body.group: required: name: taken',
		],
		['texts in a list', { errors: ['No group', 'No workspace'] }, 'No group: No workspace'],
		[
			'lists under field names',
			{ email: ['is taken'], name: ['is too long', 'has a space'] },
			'email: is taken: name: is too long; name: has a space',
		],
		[
			'a record of fields',
			{ errors: { email: ['is taken'], name: 'is too long' } },
			'email: is taken: name: is too long',
		],
		[
			'title and detail',
			{ title: 'Bad Request', detail: 'No such group', status: 400 },
			'Bad Request: No such group',
		],
		[
			'a message that is a list',
			{ message: ['a must be text', 'b is missing'] },
			'a must be text: b is missing',
		],
		[
			'a list of details, as in FastAPI',
			{ detail: [{ loc: ['body', 'page'], msg: 'field required', type: 'missing' }] },
			'body.page: field required',
		],
		[
			'the pointers of JSON:API',
			{
				errors: [
					{
						status: '422',
						title: 'Invalid',
						detail: 'Too short',
						source: { pointer: '/data/name' },
					},
				],
			},
			'/data/name: Invalid: Too short',
		],
		[
			'errorMessage',
			{ errorMessage: 'Quota exceeded', errorType: 'Error' },
			'Error: Quota exceeded',
		],
		[
			'error_description',
			{ error: 'invalid_grant', error_description: 'Expired' },
			'invalid_grant: Expired',
		],
		['reason', { success: false, reason: 'No credit' }, 'No credit'],
		['inside data', { success: false, data: { message: 'Quota exceeded' } }, 'Quota exceeded'],
		[
			'a fault',
			{ fault: { faultstring: 'Rate limit', detail: { errorcode: 'x.y' } } },
			'Rate limit',
		],
		['nothing that is known', { because: 'the moon is full' }, 'because: the moon is full'],
		['that all went well, beside other words', { message: 'OK', error: 'Gone' }, 'Gone'],
		['the same twice', { message: 'Gone', error: 'Gone' }, 'Gone'],
		['nothing', { code: 7 }, ''],
		['a plain text', 'Gone', 'Gone'],
	])('are read: %s', (_form, payload, words) => {
		expect(said(payload)).toBe(words);
	});

	test('are read under the name that the account has for them', () => {
		const mapping = new Mapping({ message: { read: 'msg_txt' } });
		expect(said({ code: 400, msg_txt: 'Gone' }, mapping)).toBe('Gone');
	});

	test('are one line, shortened to what a person reads', () => {
		expect(said({ message: 'a\n\tb' })).toBe('a b');
		expect(said({ message: 'x'.repeat(9999) }).length).toBeLessThan(300);
		const errors = Array.from({ length: 500 }, (_, row) => ({ row, message: 'is bad' }));
		expect(said({ errors })).toMatch(/^row 0: is bad: .*; and \d+ more$/);
	});

	test('are found at the top and inside an envelope', () => {
		fc.assert(
			fc.property(envelopes, (around) => {
				const payload = around.reduce<object>((inner, name) => ({ [name]: inner }), {
					message: 'Why',
				});
				expect(said(payload)).toContain('Why');
			}),
		);
	});

	test('are a short text, whatever is answered', () => {
		fc.assert(
			fc.property(json, (payload) => {
				expect(said(payload).length).toBeLessThanOrEqual(520);
			}),
		);
	});
});
