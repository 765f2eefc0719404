import {
	NodeConnectionTypes,
	OperationalError,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import { eachItem } from '../../nodes/Nudgescribe/items/eachItem.ts';
import { registerNodeType } from '../engine/node-types.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { useStage } from './stage.cts';

/** What was at work, and the most that was at work at once. */
const seen = { now: 0, most: 0, begun: 0 };

/** A node that is at work on three items at once; the later an item comes, the sooner it is done. */
const threeAtOnce: INodeType = {
	description: {
		displayName: 'Three at Once',
		name: 'threeAtOnce',
		group: ['transform'],
		version: 1,
		description: 'For tests',
		defaults: { name: 'Three at Once' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		const run = async (itemIndex: number) => {
			seen.begun += 1;
			seen.most = Math.max(seen.most, ++seen.now);
			for (let turn = 20; turn > itemIndex; turn--) await new Promise(setImmediate);
			seen.now -= 1;
			if (itemIndex === 4) throw new OperationalError('The fifth one is refused');
			return [{ itemIndex }, { itemIndex }];
		};
		return [await eachItem(this, run, () => 3)];
	},
};

const type = 'test.threeAtOnce';
registerNodeType(type, threeAtOnce);

describe('Items that are worked on several at once', () => {
	const stage = useStage();
	const items = Array.from({ length: 12 }, () => ({}));

	beforeEach(() => {
		Object.assign(seen, { now: 0, most: 0, begun: 0 });
	});

	test('come out in the order in which they came in, paired, the failed one in its place', async () => {
		const result = await stage.run({}, { type, items, onError: 'continueRegularOutput' });
		const expected = items.flatMap((_, index) => (index === 4 ? [4] : [index, index]));
		expect(originsOf(result.items)).toEqual(expected);
		expect(jsonOf(result)[8]).toEqual({ error: 'The fifth one is refused' });
		expect(seen).toEqual({ now: 0, most: 3, begun: 12 });
	});

	test('end with the first one in order that fails, and no more are begun then', async () => {
		const result = await stage.run({}, { type, items });
		expect(failureOf(result)).toMatchObject({ message: 'The fifth one is refused', item: 4 });
		expect(seen.begun).toBeLessThanOrEqual(7);
	});
});
