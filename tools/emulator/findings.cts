import type { Choices } from './choices.cts';
import { findingWords, toldFindings } from './findingWords.cts';
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

/** Where the account tells of findings: names and words are its own. */
interface Teller {
	translation: Translation;
	how: Choices['findings'];
	/** The endpoint. */
	path: string;
}

interface NamedFinding extends Finding {
	/** What the account calls the field, and where within it. */
	name: string;
}

/** A field that the account does not know has no name of the contract: it is told of as it came. */
function complaintOf(finding: NamedFinding): Complaint {
	const { field, within, kind, name } = finding;
	const message = saidOf[kind](finding);
	return kind === 'unknown' ? { within: name, message } : { field, within, message };
}

/** Tells what is wrong with a request that does not fit the contract, in the names of the dialect. */
function explain(findings: Finding[], { translation, how, path }: Teller): Refusal {
	const named = findings.map((finding) => ({
		...finding,
		name: translation.nameFor('send', finding.field, path) + finding.within,
	}));
	const reason = findings.some(({ kind }) => kind === 'missing') ? 'missing' : 'badRequest';
	const complaints = toldFindings(named, how).map(complaintOf);
	return new Refusal(reason, findingWords(named, how), complaints);
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
 * @param teller puts the names of the dialect into messages
 */
export function refusalOf(error: unknown, teller: Teller): Refusal {
	if (error instanceof Refusal) return error;
	if (!(error instanceof Error)) return new Refusal('broken', String(error));
	const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
	if (status >= 500) {
		const contract = 'errors' in error;
		const said = contract ? 'The emulator broke the contract' : 'The emulator failed';
		return new Refusal('broken', `${said}: ${error.message}`);
	}
	const findings = status === 400 ? findingsOf(error) : [];
	if (findings.length > 0) return explain(findings, teller);
	return new Refusal(causes[status] ?? 'badRequest', error.message);
}
