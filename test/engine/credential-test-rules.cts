import type {
	IDataObject,
	ICredentialTestRequest,
	INodeCredentialTestResult,
	INodeExecutionData,
} from 'n8n-workflow';

type Rules = NonNullable<ICredentialTestRequest['rules']>;

interface Failure {
	message?: unknown;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

function failed(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}

function valueAt(data: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], data);
}

function judgeStatus(status: number, text: string | undefined, rules: Rules): string | undefined {
	for (const { type, properties } of rules) {
		if (type === 'responseCode' && properties.value === status) return properties.message;
	}
	if (status >= 199 && status <= 299) return undefined;
	return text || `Received HTTP status code: ${status}`;
}

/** What n8n tells about a test request that failed. */
export function judgeFailure(error: unknown, rules: Rules): INodeCredentialTestResult {
	const { message, cause } = error as Failure;
	if (cause?.response) {
		const { status, statusText } = cause.response;
		const verdict = judgeStatus(status, statusText, rules);
		if (verdict !== undefined) return failed(verdict);
	} else if (cause?.code) {
		return failed(cause.code);
	}
	return failed(String(message));
}

/** What n8n tells about a test request that was answered. */
export function judgeAnswer(
	answer: INodeExecutionData[][] | undefined,
	rules: Rules,
): INodeCredentialTestResult {
	const body = answer?.[0]?.[0]?.json;
	for (const { type, properties } of rules) {
		if (type !== 'responseSuccessBody') continue;
		if (valueAt(body, properties.key) === properties.value) return failed(properties.message);
	}
	return { status: 'OK', message: 'Connection successful!' };
}
