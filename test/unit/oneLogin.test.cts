import { itemOfAnotherLogin } from '../../nodes/Nudgescribe/api/http/oneLogin.ts';

/** Looks at so many items, of which these have another password. @returns what was found, and who was looked at */
async function look(count: number, others: number[] = []): Promise<[number | undefined, number[]]> {
	const seen: number[] = [];
	const found = await itemOfAnotherLogin(count, async (itemIndex) => {
		seen.push(itemIndex);
		const password = others.includes(itemIndex) ? 'other' : 'one';
		// Tokens of a login may be renewed meanwhile.
		return await Promise.resolve({ password, sessionToken: String(itemIndex), refreshToken: '' });
	});
	return [found, seen];
}

test('One item has one login, and n8n is asked for nothing', async () => {
	expect(await look(0)).toEqual([undefined, []]);
	expect(await look(1)).toEqual([undefined, []]);
});

test.each([1, 2, 9])(
	'Of ten items, the one at %i is found to have another login',
	async (other) => {
		expect((await look(10, [other]))[0]).toBe(other);
	},
);

test('Of many items, ten are looked at, from the first to the last', async () => {
	const [found, seen] = await look(1000, [999]);
	expect(found).toBe(999);
	expect(seen).toEqual([0, 111, 222, 333, 444, 555, 666, 777, 888, 999]);
	expect((await look(1000))[0]).toBeUndefined();
});
