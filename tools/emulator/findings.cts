import { isJsonObject } from './json.cts';
import { Refusal, type Cause, type Complaint } from './refusal.cts';
import type { Translation } from './translation.cts';

interface Finding {
	/** The field of the request, as the contract calls it. */
	field: string;
	/** Where within that field; begins with a slash. */
	within: string;
	message: string;
	kind: 'missing' | 'unknown' | 'wrong';
}

function kindOf(errorCode: string): Finding['kind'] {
	if (/^(required|minLength)\./.test(errorCode)) return 'missing';
	return errorCode.startsWith('unevaluated') ? 'unknown' : 'wrong';
}

function findingsOf(error: Error): Finding[] {
	if (!('errors' in error) || !Array.isArray(error.errors)) return [];
	return error.errors.filter(isJsonObject).flatMap(({ path, message, errorCode }) => {
		const [, field, within = ''] = /^\/body\/([^/]*)(.*)$/.exec(String(path)) ?? [];
		return field === undefined
			? []
			: [{ field, within, message: String(message), kind: kindOf(String(errorCode)) }];
	});
}

const saidOf: Record<Finding['kind'], (finding: Finding) => string> = {
	missing: () => 'must not be null',
	unknown: () => 'is not a known field',
	wrong: ({ message }) => message,
};

function complaintOf(finding: Finding): Complaint {
	const { field, within, kind } = finding;
	return { field, within, message: saidOf[kind](finding) };
}

/** Tells what is wrong with a request that does not fit the contract, in the names of the dialect. */
function explain(findings: Finding[], translation: Translation): Refusal {
	const nameOf = ({ field, within }: Finding): string => translation.apiName(field) + within;
	const list = (found: Finding[]): string => [...new Set(found.map(nameOf))].join(', ');
	const ofKind = (kind: Finding['kind']): Finding[] =>
		findings.filter((finding) => finding.kind === kind);
	const missing = ofKind('missing');
	const unknown = ofKind('unknown');
	const sentences = [
		...(missing.length > 0 ? [`Missing required fields: ${list(missing)}`] : []),
		...(unknown.length > 0 ? [`Unknown fields: ${list(unknown)}`] : []),
		...ofKind('wrong').map((finding) => `${nameOf(finding)} ${finding.message}`),
	];
	const reason = missing.length > 0 ? 'missing' : 'badRequest';
	return new Refusal(reason, sentences.join('; '), findings.map(complaintOf));
}

const causes: Record<number, Cause> = {
	401: 'unauthorised',
	403: 'unauthorised',
	404: 'notFound',
	405: 'methodNotAllowed',
};

/**
 * The refusal that an error amounts to, whoever threw it.
 *
 * @param translation puts the names of the dialect into messages
 */
export function refusalOf(error: unknown, translation: Translation): Refusal {
	if (error instanceof Refusal) return error;
	if (!(error instanceof Error)) return new Refusal('broken', String(error));
	const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
	if (status >= 500) {
		const contract = 'errors' in error;
		const said = contract ? 'The emulator broke the contract' : 'The emulator failed';
		return new Refusal('broken', `${said}: ${error.message}`);
	}
	const findings = status === 400 ? findingsOf(error) : [];
	if (findings.length > 0) return explain(findings, translation);
	return new Refusal(causes[status] ?? 'badRequest', error.message);
}
