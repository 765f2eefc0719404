import { operations, type OperationCase } from '../../integration/operations.cts';

/** Words that no part of the node has. */
export const marker = 'Zanzibar is closed';

/** Ways in which an API says no with HTTP 200, each with the marker in it. */
export const noes: Record<string, unknown> = {
	'success: false': { success: false, message: marker },
	'success: "false"': { success: 'false', error: marker },
	'ok: false': { ok: false, reason: marker },
	'code 1001': { code: 1001, message: marker },
	'code 1': { code: 1, message: marker },
	'code -1': { code: -1, message: marker },
	'code "4001"': { code: '4001', message: marker },
	'a code in words': { code: 'NOT_TODAY', message: marker },
	'code 409': { code: 409, message: marker },
	'an errorCode': { errorCode: 7, errorMessage: marker },
	'status error': { status: 'error', message: marker },
	'status FAIL': { status: 'FAIL', detail: marker },
	'status 422': { status: 422, title: marker },
	'an error text': { error: marker },
	'an error object': { error: { code: 'E1', message: marker } },
	'a list of errors': { errors: [{ field: 'x', message: marker }] },
	'errors under fields': { errors: { x: [marker] } },
	'an errorMessage': { errorMessage: marker },
	'a time-out of a gateway': { errorMessage: `Task timed out after 30.03 seconds: ${marker}` },
	'a crash of a gateway': { errorType: 'Runtime.ExitError', errorMessage: marker },
	'success inside data': { code: 200, data: { success: false, message: marker } },
	'a code inside a result': { result: { code: 1001, message: marker } },
	'a status inside a response': { response: { status: 'failed', message: marker } },
	'a record in a list': [{ success: false, message: marker }],
	'an expired token': { success: false, message: `Token expired: ${marker}` },
	'code 401': { code: 401, message: marker },
	'code 403': { code: 403, message: marker },
	'words alone': { message: `Forbidden: ${marker}` },
	'a word that n8n takes for a system code': {
		success: false,
		message: `WorkspaceNotFound ${marker}`,
	},
};

const writing = ['upsert', 'upload', 'delete', 'create', 'update', 'publish', 'start'];

/** The operations that change something. */
export const writes: OperationCase[] = operations.filter(({ operation }) =>
	writing.includes(operation),
);

/** The operations that only read. */
export const reads: OperationCase[] = operations.filter(
	({ operation }) => !writing.includes(operation),
);
