import { setImmediate as otherWork } from 'node:timers/promises';
import { Turns } from '../../nodes/Nudgescribe/api/turns.ts';

test('Answers that come together are read in their order, and other work gets in between', async () => {
	const turns = new Turns();
	const done: string[] = [];
	const read = async (name: string) => {
		await turns.next();
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
