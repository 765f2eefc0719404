import type { ProfileField } from '../../nodes/Nudgescribe/api/records/profileFields.ts';
import { identityOf } from '../../nodes/Nudgescribe/resources/customer/sendAs.ts';
import { fc } from './arbitraries.cts';

function field(name: string, isIdentifier: boolean): ProfileField {
	return { id: name, name, type: 'string', format: '', isRequired: false, isIdentifier };
}

const fields = [field('email', true), field('city', false)];
const of = (email: string | number) => identityOf({ email, city: 'Lagos' }, fields);

describe('What tells a customer from others', () => {
	test('is the same whatever the case, the blanks around it, and how letters are composed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (email) => {
				const same = [email.toUpperCase(), ` ${email}\t`, email.normalize('NFD')];
				for (const other of same) expect(of(other)).toBe(of(email));
			}),
		);
	});

	test('is another one for another value', () => {
		expect(of('zoe@example.net')).not.toBe(of('amara@example.net'));
		expect(of(17)).toBe(of('17'));
		expect(of('017')).not.toBe(of('17'));
	});

	test.each([
		['has no value', { city: 'Lagos' }, fields],
		['has a blank one', { email: ' ' }, fields],
		['has one that is no text', { email: { work: 'zoe@example.net' } }, fields],
		['may be told by no field', { email: 'zoe@example.net' }, [field('email', false)]],
		[
			'may be told by two',
			{ email: 'zoe@example.net', city: 'Lagos' },
			[field('email', true), field('city', true)],
		],
	])('is not known where the customer %s', (_what, customer, known) => {
		expect(identityOf(customer, known)).toBeUndefined();
	});
});
