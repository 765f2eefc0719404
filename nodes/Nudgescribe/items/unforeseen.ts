import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError, OperationalError, UserError } from 'n8n-workflow';
import { harmless } from '../../../credentials/harmless';
import type { Words } from '../api/dialect/refusal';

const ISSUES = 'https://github.com/n8n-nodes-nudgescribe/n8n-nodes-nudgescribe/issues';

/** Kinds of errors that this project throws, in words for people. */
const OWN = [NodeApiError, NodeOperationError, OperationalError, UserError];

/**
 * The last thing that an error goes through before n8n shows it. One that nobody has foreseen is a mistake of this node,
 * and its words say nothing to a person: it becomes an error that says so.
 * @param error whatever was thrown
 * @returns the error itself where it is n8n's or this project's, with nothing in its words that n8n takes for HTML
 */
export function asTold(node: INode, error: unknown): Error {
	if (!isForPeople(error)) return unforeseen(node, error);
	if (OWN.some((kind) => error instanceof kind)) Object.assign(error, wordsOf(error));
	return error;
}

/** @returns what a person is told of whatever was thrown; the description is '' where there is none */
export function wordsOf(error: unknown): Words {
	if (!isForPeople(error)) return wordsOfUnforeseen(error);
	const description = 'description' in error ? error.description : '';
	return {
		message: harmless(error.message),
		description: typeof description === 'string' ? harmless(description) : '',
	};
}

/** n8n's kinds of errors, those of this project among them, have a level; JavaScript's and Node.js's own have none. */
function isForPeople(error: unknown): error is Error {
	return error instanceof Error && 'level' in error;
}

function unforeseen(node: INode, error: unknown): NodeOperationError {
	const { message, description } = wordsOfUnforeseen(error);
	const failure = new NodeOperationError(node, withoutWords(error), { description });
	failure.message = message;
	return failure;
}

function wordsOfUnforeseen(error: unknown): Words {
	const code = textIn(error, 'code');
	if (textIn(error, 'syscall') !== '') {
		return {
			message: 'n8n could not read or store a file',
			description: `The system says ${code}. Ask whoever runs n8n to look at the place where it keeps files: its space, and the rights to it.`,
		};
	}
	return {
		message: 'Something went wrong in this node',
		description: `This is a bug in the node itself (${kindOf(error)}), not in Nudgescribe or your workflow. Please report it at ${ISSUES}, and say which operation you used.`,
	};
}

/**
 * The words of such an error may quote what an API sent, or hold an address that is as good as a password.
 * @returns its kind, and where it came up, for who mends it
 */
function withoutWords(error: unknown): Error {
	const cause = new Error();
	const lines = textIn(error, 'stack').replace(textIn(error, 'message'), '').split('\n');
	const frames = lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
	cause.name = kindOf(error);
	cause.stack = [cause.name, ...frames].join('\n');
	return cause;
}

function kindOf(error: unknown): string {
	const name = textIn(error, 'name');
	return /^\w{1,40}$/.test(name) ? name : 'an error without a name';
}

function textIn(error: unknown, name: string): string {
	const value: unknown =
		typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
	return typeof value === 'string' ? value : '';
}
