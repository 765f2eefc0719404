import { fc } from '../../unit/arbitraries.cts';
import { newPeople } from '../../integration/mapping.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { marker } from './noes.cts';

const stage = useWatchedStage();
const sent = 3;

type Fields = Record<string, unknown>;

/** What an answer can say beside a no, and without one. */
const yeses: Fields[] = [{}, { code: 200 }, { code: 0 }, { success: true }, { status: 'success' }];

/** What makes an answer a no by its body. */
const noes: Fields[] = [
	{ success: false },
	{ success: 'false' },
	{ ok: false },
	{ code: 1001 },
	{ code: 1 },
	{ code: '4001' },
	{ code: 'E_CLOSED' },
	{ status: 'error' },
	{ status: 'FAILED' },
	{ result: 'failure' },
	{ hasErrors: true },
];

/** How a no can say why. */
const sayings: Fields[] = [
	{ message: marker },
	{ error: marker },
	{ error: { message: marker } },
	{ errors: [{ field: 'x', message: marker }] },
	{ errors: { x: [marker] } },
	{ errorMessage: marker },
	{ title: 'Bad Request', detail: marker },
	{ message: 'Validation failed', details: [{ path: 'x', reason: marker }] },
	{ reason: marker },
];

const around = fc.constantFrom<((inner: Fields) => Fields)[]>(
	(inner) => inner,
	(data) => ({ data }),
	(result) => ({ result }),
	(response) => ({ code: 200, response }),
	(data) => ({ success: true, data: { result: data } }),
);

const answers = fc.record({
	status: fc.constantFrom(200, 200, 200, 201, 202, 400, 404, 409, 422, 403, 500),
	yes: fc.constantFrom(...yeses),
	no: fc.option(fc.constantFrom(...noes)),
	saying: fc.constantFrom(...sayings),
	wrap: around,
	/** how many the answer says were taken and refused, of those that were sent */
	accepted: fc.option(fc.integer({ min: 0, max: sent })),
	rejected: fc.option(fc.integer({ min: 0, max: sent })),
});
type Drawn = typeof answers extends fc.Arbitrary<infer One> ? One : never;

function isRefused({ status, no }: Drawn): boolean {
	return status >= 400 || no !== null;
}

function bodyOf(drawn: Drawn, isBatch: boolean): string {
	const { yes, no, saying, wrap, accepted, rejected } = drawn;
	const counts = {
		...(accepted === null ? {} : { accepted }),
		...(rejected === null ? {} : { rejected }),
	};
	const inner = isRefused(drawn) ? { ...(no ?? {}), ...saying } : { ...yes, message: 'Success' };
	return JSON.stringify(wrap({ ...inner, ...(isBatch ? counts : {}) }));
}

/** How many of a batch may be green: none of what is refused, and no more than are told to be taken. */
function mostGreen(drawn: Drawn): number {
	const { accepted, rejected } = drawn;
	if (isRefused(drawn) && !accepted) return 0;
	return Math.min(accepted ?? sent, sent - (rejected ?? 0));
}

faultCase(
	stage,
	'In 300 random answers to a write: green only where nothing says no, and the words are told',
	async (records) => {
		const path = '/v1/cg';
		await fc.assert(
			fc.asyncProperty(answers, async (drawn) => {
				stage.emulator.reset();
				const body = bodyOf(drawn, false);
				stage.emulator.fault({ path, times: 9, status: drawn.status, body });
				const parameters = { resource: 'customerGroup', operation: 'create', name: 'New' };
				const result = await stage.run({ ...stage.in('VIP customers'), ...parameters });
				if (isRefused(drawn)) records.countGreen(result.items);
				expect([body, result.error === undefined]).toEqual([body, !isRefused(drawn)]);
				if (result.error)
					expect([body, result.error.message]).toEqual([body, expect.stringContaining(marker)]);
			}),
			{ numRuns: 300, endOnFailure: true },
		);
	},
);

faultCase(
	stage,
	'In 300 random answers to a batch: no more are green than were taken, and the words are told',
	async (records) => {
		const path = '/v1/customer/check';
		const items = newPeople(sent);
		await fc.assert(
			fc.asyncProperty(answers, async (drawn) => {
				stage.emulator.reset();
				const body = bodyOf(drawn, true);
				stage.emulator.fault({ path, times: 99, status: drawn.status, body });
				const parameters = stage.customers('upsert', 'VIP customers');
				const result = await stage.run(parameters, { items, onError: 'continueRegularOutput' });
				const green = result.items.filter(({ json }) => json.error === undefined);
				records.countGreen(green.slice(mostGreen(drawn)));
				expect([body, green.length]).toEqual([body, Math.min(green.length, mostGreen(drawn))]);
				const isWhole = !isRefused(drawn) && mostGreen(drawn) === sent;
				expect([body, green.length === sent]).toEqual([body, isWhole]);
				const red = result.items.filter(({ json }) => json.error !== undefined);
				if (!isRefused(drawn)) return;
				for (const { json } of red)
					expect([body, json.error]).toEqual([body, expect.stringContaining(marker)]);
			}),
			{ numRuns: 300, endOnFailure: true },
		);
	},
);
