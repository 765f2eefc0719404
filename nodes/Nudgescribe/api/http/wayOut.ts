import { OperationalError } from 'n8n-workflow';
import { RequestError } from './refused';

/**
 * n8n shows nothing but the message of an error that a list ends with.
 * @returns the error with its advice in the message
 */
export function withWayOut(error: unknown, wayOut: string): unknown {
	const isAnswered =
		error instanceof RequestError ? error.verdict !== undefined : error instanceof OperationalError;
	if (!(error instanceof Error) || !isAnswered) return error;
	const lacking = error instanceof RequestError ? (error.description ?? '') : '';
	const more = lacking.includes(wayOut) ? lacking : `${lacking} ${wayOut}`.trim();
	error.message = `${error.message.replace(/\.$/, '')}. ${more}`;
	return error;
}
