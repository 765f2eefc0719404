import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { wordsOfPart } from '../../nodes/Nudgescribe/api/dialect/partWords.ts';
import { verdictOf, type Asked } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';

const secret = 'top-secret';
/** Hides as the connection does, and tells what it was given. */
const mapping = new Mapping({}, (text) => text.slice(0, 2000).replaceAll(secret, '***'));
const asked: Asked = { kind: 'write', sent: 3, isDelete: false, isMany: true };
const things = { one: 'row', many: 'rows', done: 'stored' };

function verdictOn(json: unknown, status = 200) {
	return verdictOf({ status, headers: {}, payload: { json }, text: '' }, asked, mapping);
}

/** What a person is told of an answer that says no, or took a part. */
function told(json: unknown, status?: number): string {
	const verdict = verdictOn(json, status);
	if (verdict.type === 'part') return wordsOfPart(verdict.part, things, 3).message;
	return verdict.type === 'no' ? `${verdict.said} (${String(verdict.code)})` : '';
}

/** A value inside so many others. */
function inside(depth: number, around: (inner: unknown) => unknown): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < depth; level++) value = around(value);
	return value;
}

test.each<[string, unknown, number]>([
	['a message', { message: `It is ${secret}` }, 400],
	['a text', `It is ${secret}`, 400],
	['the name of a field', { [secret]: ['is wrong'] }, 400],
	['names of fields that say nothing', { a: { [secret]: { b: 'is wrong' } } }, 400],
	['what words are about', { errors: [{ field: secret, message: 'is wrong' }] }, 400],
	['steps to it', { errors: [{ loc: ['body', secret], msg: 'is wrong' }] }, 400],
	['a code', { code: `E ${secret}` }, 200],
	['a part', { accepted: 1, rejected: [{ id: secret, reason: `It is ${secret}` }] }, 200],
	['a list of values', { accepted: 1, rejected: [secret, `It is ${secret}`] }, 200],
	['a record of values', { accepted: 1, rejected: { [secret]: 'is wrong' } }, 200],
])('A secret in %s is hidden', (_where, json, status) => {
	expect(told(json, status)).not.toContain(secret);
	expect(told(json, status)).toContain('***');
});

test('Values that were refused are kept as they are, to be compared with what was sent', () => {
	const verdict = verdictOn({ accepted: 1, rejected: [{ id: secret, reason: 'is wrong' }] });
	expect(verdict).toMatchObject({
		part: { faults: [{ values: [secret, 'is wrong'], about: '***' }] },
	});
});

test.each<[string, (inner: unknown) => unknown]>([
	['lists', (inner) => [inner]],
	['records that are a source', (inner) => ({ source: inner })],
	['records', (inner) => ({ a: inner })],
	['errors', (inner) => ({ errors: [inner] })],
])('An answer of %s inside each other is understood, however deep', (_what, around) => {
	const deep = inside(20_000, around);
	for (const name of ['errors', 'message', 'source', 'type', 'row', 'rejected', 'code']) {
		for (const value of [deep, [deep, deep], { [name]: deep, message: 'No' }]) {
			expect(() => told({ accepted: 1, [name]: value })).not.toThrow();
			expect(() => told({ [name]: value }, 400)).not.toThrow();
		}
	}
});

test('Words that go on and on are read in a time that grows with them', () => {
	const begin = performance.now();
	const long = 'a'.repeat(500_000);
	told({
		accepted: 1,
		rejected: [long, { path: long, reason: long }, `row ${' '.repeat(500_000)}`],
	});
	told({ message: long, errors: [{ field: long, message: long }], [long]: [long] }, 400);
	expect(performance.now() - begin).toBeLessThan(2000);
});

test('A long row of blanks is not an empty answer', () => {
	const text = `${' '.repeat(5000)}it failed`;
	const verdict = verdictOf({ status: 200, headers: {}, payload: undefined, text }, asked, mapping);
	expect(verdict.type).toBe('no');
});
