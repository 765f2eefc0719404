import type { INode } from 'n8n-workflow';
import { ExpressionError, NodeOperationError, OperationalError, UserError } from 'n8n-workflow';
import { asTold, wordsOf } from '../../nodes/Nudgescribe/items/unforeseen.ts';

const node: INode = {
	id: 'a',
	name: 'Nudgescribe',
	type: 'n8n-nodes-nudgescribe.nudgescribe',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function thrownBy(run: () => unknown): unknown {
	try {
		return run();
	} catch (error) {
		return error;
	}
}

const deep = (): number => deep() + 1;

const mistakes: [string, unknown][] = [
	[
		'TypeError',
		thrownBy(() => Reflect.apply(JSON.parse, undefined, [Symbol('top-secret')]) as unknown),
	],
	['RangeError', thrownBy(deep)],
	['SyntaxError', thrownBy(() => JSON.parse('"top-secret" is here') as unknown)],
	['URIError', thrownBy(() => decodeURIComponent('%'))],
	['Error', new Error('top-secret')],
	['an error without a name', 'top-secret'],
	['an error without a name', undefined],
];

test.each(mistakes)('%s becomes a sentence, and keeps where it came up', (kind, error) => {
	const told = asTold(node, error);
	expect(told).toBeInstanceOf(NodeOperationError);
	expect(told.message).toBe('Something went wrong in this node');
	expect(told).toHaveProperty('description', expect.stringContaining(`(${kind})`));
	expect(told).toHaveProperty('description', expect.stringContaining('/issues'));
	expect(told.cause).toMatchObject({ name: kind, message: '' });
	expect(`${String(told.stack)} ${JSON.stringify(told)}`).not.toContain('top-secret');
	if (error instanceof Error) expect((told.cause as Error).stack).toContain('\n    at ');
});

test('What the system says of a file is no mistake of the node', () => {
	const error = Object.assign(new Error("ENOSPC: no space left, write '/secret/place'"), {
		code: 'ENOSPC',
		syscall: 'write',
	});
	expect(wordsOf(error).message).toBe('n8n could not read or store a file');
	expect(wordsOf(error).description).toContain('ENOSPC');
	expect(JSON.stringify(asTold(node, error))).not.toContain('/secret');
});

test.each([
	new UserError('A <b> here', { description: 'C <d>' }),
	new OperationalError('A <b> here', { description: 'C <d>' }),
	new NodeOperationError(node, 'A <b> here', { description: 'C <d>' }),
])('Errors of the project stay what they are, and hold no tag', (error) => {
	expect(asTold(node, error)).toBe(error);
	expect(error).toMatchObject({ message: 'A <\u2060b> here', description: 'C <\u2060d>' });
});

test("n8n's own errors stay what they are", () => {
	const error = new ExpressionError('No <b>', { description: 'None' });
	expect(asTold(node, error)).toBe(error);
	expect(error.message).toBe('No <b>');
});

test('An error without a description has none, not the word for it', () => {
	expect(wordsOf(new UserError('A')).description).toBe('');
	expect(asTold(node, new UserError('A'))).not.toHaveProperty('description', 'undefined');
});
