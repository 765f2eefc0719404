import { inferredNames } from '../../../tools/emulator/contract.cts';
import { readDialect, type Dialect } from '../../../tools/emulator/dialect.cts';
import { faultCase, type Records } from '../faultCase.cts';
import { fc } from '../../unit/arbitraries.cts';
import { useWatchedStage, WatchedStage } from '../watchedStage.cts';
import { compareInOrder, done, group, valuesOf } from './pass.cts';

const stage = useWatchedStage();

/** New names for some of the inferred names; the number keeps two of them from being the same. */
const names = fc
	.tuple(...[...inferredNames].map(() => fc.option(fc.stringMatching(/^[a-zA-Z_]{1,8}$/))))
	.map((drawn) =>
		Object.fromEntries(
			[...inferredNames].flatMap((name, index) => {
				const drawnName = drawn[index];
				return drawnName == null ? [] : [[name, `${drawnName}${index}`]];
			}),
		),
	);

const dialects: fc.Arbitrary<Dialect> = fc
	.record({
		name: fc.constant('drawn'),
		names,
		firstPage: fc.constantFrom(0, 1),
		outOfRange: fc.constantFrom('empty', '400', '404', 'lastPage'),
		envelope: fc.constantFrom('none', 'data', 'result'),
		statusCodes: fc.constantFrom('newest', 'older'),
		profileData: fc.constantFrom('encrypted', 'plain'),
		emptyList: fc.constantFrom('[]', 'null'),
	})
	.map(readDialect);

async function read(dialect: Dialect, pageSize: number, atOnce: number, records: Records) {
	const drawn = new WatchedStage(dialect, { customers: 5, pageSize });
	await drawn.start();
	try {
		const parameters = { returnAll: true, options: { requestsAtOnce: atOnce } };
		const result = await done(drawn, drawn.customers('getAll', group, parameters));
		const ids = drawn.stored(group).map(({ customer_id }) => customer_id);
		compareInOrder(records, ids, valuesOf(drawn, result, 'customer_id'));
		expect(drawn.secretsSeen()).toEqual([]);
		expect(drawn.strangePorts()).toEqual([]);
	} finally {
		await drawn.stop();
	}
}

faultCase(
	stage,
	'In 25 random dialects customers come complete, once each, in order',
	async (records) => {
		await fc.assert(
			fc.asyncProperty(
				dialects,
				fc.integer({ min: 1, max: 50 }),
				fc.integer({ min: 1, max: 8 }),
				async (dialect, pageSize, atOnce) => {
					await read(dialect, pageSize, atOnce, records);
				},
			),
			{ numRuns: 25, endOnFailure: true },
		);
		// Each drawn stage has watched its own network.
		stage.network.reset();
	},
);
