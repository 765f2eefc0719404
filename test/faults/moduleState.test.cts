import { sourcesIn } from '../unit/files.cts';
import { faultCase } from './faultCase.cts';
import { stateIn } from './moduleState.cts';
import { useWatchedStage } from './watchedStage.cts';

const stage = useWatchedStage();

/**
 * Beside these, the one credential type of an n8n process keeps the digests of refused logins for ten minutes; its own
 * tests hold that (credential.remembered, logins). The dropdowns keep their lists for a minute (dropdowns.search).
 */
const harmless = [
	// The place where a search goes on; it is set before each use, and no wait comes between.
	'nodes/Nudgescribe/api/dialect/csvReader.ts: CELL_END.lastIndex = at',
	// What is known of a record or of a credential's values, kept with it and gone with it: both are an execution's own.
	'nodes/Nudgescribe/api/dialect/fieldNames.ts: known.set(record, cut)',
	'credentials/secrets.ts: known.set(credentials, secrets)',
	// Who gets a token at the moment, and nothing of the token; each removes itself when it has ended.
	'nodes/Nudgescribe/api/http/renewals.ts: renewals.set(credentialId, own)',
	'nodes/Nudgescribe/api/http/renewals.ts: renewals.delete(credentialId)',
];

describe('A module of what is published', () => {
	faultCase(stage, 'keeps nothing from one execution to the next', async () => {
		const sources = sourcesIn('nodes', 'credentials');
		expect(sources.length).toBeGreaterThan(50);
		const found = sources.flatMap(({ path, text }) => stateIn(path, text));
		expect(found.filter((one) => !harmless.includes(one))).toEqual([]);
		await Promise.resolve();
	});

	test.each([
		'let token = "";',
		'var count = 0;',
		'const seen = new Map(); export function f(a: string) { seen.set(a, 1); }',
		'const list: string[] = []; export const f = (a: string) => { list.push(a); };',
		'const box = { token: "" }; export function f(a: string) { box.token = a; }',
		'const box: Record<string, string> = {}; export function f(a: string) { box[a] = a; }',
		'const box = {}; export function f(a: object) { Object.assign(box, a); }',
		'class Session { static token = ""; }',
	])('that keeps something would be found: %s', (text) => {
		expect(stateIn('example.ts', text)).not.toEqual([]);
	});

	test.each([
		'const LIMIT = 5; export const f = () => LIMIT;',
		'export function f() { const seen = new Map(); seen.set(1, 2); let a = 0; a += 1; return a; }',
		'class Session { private token = ""; static readonly limit = 5; set(a: string) { this.token = a; } }',
	])('that keeps nothing is not found: %s', (text) => {
		expect(stateIn('example.ts', text)).toEqual([]);
	});
});
