import { newPeople } from './mapping.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const sent = 500;
const people = newPeople(sent);

/** Sends them in one batch, to an API that answers like this. */
async function upsertTo(answer: object): Promise<string[]> {
	stage.emulator.fault({
		path: '/v1/customer/check',
		times: 1,
		body: JSON.stringify(answer),
		status: 200,
	});
	const parameters = stage.customers('upsert', 'VIP customers');
	const result = await stage.run(parameters, { items: people, onError: 'continueRegularOutput' });
	return result.items.map(({ json: { error } }) => (typeof error === 'string' ? error : 'stored'));
}

const said = { code: 200, message: 'Success' };

test('Of very many that a record names by their values, each fails, and no other', async () => {
	const refused = people.slice(0, 300).map(({ email }) => [email, 'is blocked'] as const);
	const rejected: Record<string, string> = Object.fromEntries(refused);
	const told = await upsertTo({ ...said, rejected });
	expect(told).toEqual(
		people.map((_, at) => (at < 300 ? 'Nudgescribe refused this customer: is blocked' : 'stored')),
	);
});

test('Where more is listed than was sent, so that not all of it is looked at, none is taken for stored', async () => {
	const one = { row: 1, reason: 'is blocked' };
	const told = await upsertTo({ ...said, rejected: Array.from({ length: 5000 }, () => one) });
	expect(told[0]).toBe('Nudgescribe refused this customer: is blocked');
	expect(new Set(told.slice(1))).toEqual(
		new Set(['Nudgescribe refused 5000 customers, and does not say which: is blocked']),
	);
});
