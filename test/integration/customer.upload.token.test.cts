import { csvItem } from '../engine/binary.cts';
import { useBinariesIn } from './binaries.cts';
import { jsonOf } from './results.cts';
import { fieldOf, useStage } from './stage.cts';

describe.each([
	['default', 'default'],
	['older', 'default'],
	['renamed', 'filesystem'],
	['default', 'filesystem'],
] as const)(
	'An upload whose token expired, dialect %s, with files kept in: %s',
	(dialect, mode) => {
		const stage = useStage({ dialect });
		const rows = Array.from(
			{ length: 5000 },
			(_, index) => `p${index}@example.net,Person ${index}`,
		);
		const content = `\ufeffemail,first_name\n${rows.join('\n')}\n`;
		const upload = async (count = 1) =>
			await stage.run(
				stage.customers('upload', 'VIP customers', { options: { skipColumnCheck: true } }),
				{
					items: await Promise.all(
						Array.from({ length: count }, async () => await csvItem(content)),
					),
				},
			);
		const sizes = () =>
			stage.emulator
				.requests()
				.filter(({ path }) => path === '/v1/customer/check')
				.map(({ body }) => fieldOf(body, 'files'));

		useBinariesIn(mode);

		beforeEach(async () => {
			await stage.run(stage.customers('countPages', 'VIP customers'));
			stage.emulator.expireTokens();
			stage.emulator.clearLog();
		});

		test('is sent again whole, after one renewal', async () => {
			const result = await upload();
			expect(jsonOf(result)).toEqual([{ [stage.nameOf('accepted')]: 5000 }]);
			expect(stage.logIns()).toEqual(['GET']);
			const size = Buffer.byteLength(content) - 3;
			expect(sizes()).toMatchObject([[{ size }], [{ size }]]);
			expect(stage.stored('VIP customers')).toHaveLength(41 + 5000);
		});

		test('is renewed once for several files', async () => {
			const result = await upload(3);
			expect(jsonOf(result)).toHaveLength(3);
			expect(stage.logIns()).toEqual(['GET']);
			expect(stage.calls()).toHaveLength(4);
		});

		test('is sent with the password when the refresh token is gone as well', async () => {
			stage.emulator.revokeRefreshTokens();
			const result = await upload();
			expect(jsonOf(result)).toEqual([{ [stage.nameOf('accepted')]: 5000 }]);
			expect(stage.logIns()).toEqual(['GET', 'POST']);
		});
	},
);
