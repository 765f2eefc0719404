import type { ErrorRequestHandler } from 'express';
import { isJsonObject } from './json.cts';
import { Refusal, statusOf, type Cause, type StatusCodes } from './refusal.cts';
import type { Translation } from './translation.cts';

interface Finding {
	path: string;
	message: string;
	errorCode: string;
}

function findingsOf(error: object): Finding[] {
	if (!('errors' in error) || !Array.isArray(error.errors)) return [];
	return error.errors.filter(isJsonObject).map(({ path, message, errorCode }) => ({
		path: String(path),
		message: String(message),
		errorCode: String(errorCode),
	}));
}

/** Tells what is wrong with a request that does not fit the contract, in the names of the dialect. */
function explain(findings: Finding[], translation: Translation): Refusal {
	const nameOf = ({ path }: Finding): string => {
		const [first = '', ...rest] = path.replace(/^\/body\//, '').split('/');
		return [translation.apiName(first), ...rest].join('/');
	};
	const isMissing = ({ errorCode }: Finding): boolean => /^(required|minLength)\./.test(errorCode);
	const isUnknown = ({ errorCode }: Finding): boolean => errorCode.startsWith('unevaluated');
	const list = (found: Finding[]): string => [...new Set(found.map(nameOf))].join(', ');
	const missing = findings.filter(isMissing);
	const unknown = findings.filter(isUnknown);
	const wrong = findings.filter((finding) => !isMissing(finding) && !isUnknown(finding));
	const sentences = [
		...(missing.length > 0 ? [`Missing required fields: ${list(missing)}`] : []),
		...(unknown.length > 0 ? [`Unknown fields: ${list(unknown)}`] : []),
		...wrong.map((finding) => `${nameOf(finding)} ${finding.message}`),
	];
	return new Refusal(missing.length > 0 ? 'missing' : 'badRequest', sentences.join('; '));
}

const causes: Record<number, Cause> = {
	401: 'unauthorised',
	403: 'unauthorised',
	404: 'notFound',
	405: 'methodNotAllowed',
};

function refusalOf(error: unknown, translation: Translation): Refusal {
	if (error instanceof Refusal) return error;
	if (!(error instanceof Error)) return new Refusal('broken', String(error));
	const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
	if (status >= 500) {
		const contract = 'errors' in error;
		const said = contract ? 'The emulator broke the contract' : 'The emulator failed';
		return new Refusal('broken', `${said}: ${error.message}`);
	}
	const findings = status === 400 ? findingsOf(error) : [];
	if (findings.some(({ path }) => path.startsWith('/body'))) return explain(findings, translation);
	return new Refusal(causes[status] ?? 'badRequest', error.message);
}

/**
 * Answers every refusal with code and message, and the status of the dialect.
 *
 * @param translation puts the names of the dialect into messages
 * @param statusCodes which generation of status codes is spoken
 */
export function errorHandler(
	translation: Translation,
	statusCodes: StatusCodes,
): ErrorRequestHandler {
	return (error: unknown, _request, response, next) => {
		if (response.headersSent) {
			next(error);
			return;
		}
		const { reason, message } = refusalOf(error, translation);
		const code = statusOf(reason, statusCodes);
		response.status(code).json({ code, message });
	};
}
