import { setImmediate as otherWork } from 'node:timers/promises';
import { Pace } from '../../nodes/Nudgescribe/api/http/pace.ts';

test('Answers that come together are read in their order, and other work gets in between', async () => {
	const pace = new Pace(() => Promise.resolve());
	const done: string[] = [];
	const read = async (name: string) => {
		await pace.readingTurn();
		done.push(`${name} read`);
		await otherWork();
		done.push(`${name} followed up`);
	};
	await Promise.all(['first', 'second', 'third'].map(read));
	expect(done).toEqual([
		'first read',
		'first followed up',
		'second read',
		'second followed up',
		'third read',
		'third followed up',
	]);
});
