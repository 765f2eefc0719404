import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorsTold } from '../../tools/generate/errors/errors.cts';
import { grouped } from '../../tools/generate/errors/groups.cts';
import { Program } from '../../tools/generate/errors/program.cts';
import { messages, mustBeTold } from '../errors/told.cts';

const source = `
class ForPeople extends Error {
	level = 'warning';
	constructor(message: string, readonly options: { description: string }) { super(message); }
}
interface Missing { what: string }
const ADVICE = 'Look there first.';

function missing({ what }: Missing, label: string): ForPeople {
	return new ForPeople(\`'\${label}' has no \${what}\`, { description: [ADVICE, later(2)].join(' ') });
}
function later(minutes: number): string {
	return minutes > 1 ? \`Try again in \${minutes} minutes.\` : 'Try again.';
}
export const one = missing({ what: 'beginning at all' }, String(process.argv));
export const other = missing({ what: 'end that is known' }, String(process.argv));
const OBSTACLES = [
	{ says: 'There is a wall', advice: 'Climb over it.' },
	{ says: 'There is a river', advice: 'Swim through it.' },
];
export function blocked(): ForPeople | undefined {
	const found = OBSTACLES.find(({ says }) => says === process.argv[2]);
	return found && new ForPeople(found.says, { description: found.advice });
}
export const passedOn = (thrown: Error) => new ForPeople(thrown.message, { description: '' });
export const forNobody = () => new Error('A mistake in the source');
`;

describe('What errors say, as the compiler finds it in a source', () => {
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-errors-'));
	const file = join(folder, 'source.ts');
	writeFileSync(file, source);
	const told = errorsTold(new Program([file]));

	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('is followed through parameters, properties, functions and conditions, with holes for the rest', () => {
		const made = told.filter(({ message }) => message.startsWith("'"));
		expect(made.map(({ message }) => message)).toEqual([
			"'…' has no beginning at all",
			"'…' has no end that is known",
		]);
		const description = 'Look there first. Try again in … minutes. Try again.';
		for (const error of made) expect(error.description).toBe(description);
	});

	test('is a message with the advice of its own object', () => {
		const pairs = told.map(({ message, description }) => `${message}: ${description}`);
		expect(pairs).toContain('There is a wall: Climb over it.');
		expect(pairs).toContain('There is a river: Swim through it.');
	});

	test('is not what is passed on, nor what is for nobody', () => {
		expect(told).toHaveLength(4);
	});

	test('belongs to a group, or the page is not written', () => {
		expect(() => grouped(told)).toThrow('belongs to no group of errors');
	});
});

describe('The messages of all errors', () => {
	test('say something each', () => {
		expect(messages.length).toBeGreaterThan(150);
		for (const message of messages) expect(message).toMatch(/\p{L}{2,}/u);
	});

	test('are what an error is measured by', () => {
		expect(() => {
			mustBeTold("'Name' is empty");
		}).not.toThrow();
		expect(() => {
			mustBeTold('The moon is full');
		}).toThrow('docs/troubleshooting.md does not have this error: The moon is full');
	});
});
