import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { Words } from '../dialect/refusal';
import type { Suggested } from '../dialect/suggestions';
import type { Verdict } from '../dialect/verdict';
import type { Endpoint } from '../endpoints';
import type { Failure } from './outcome';

/** What a response amounts to, and the status that has; or why there was none. */
type Came = { verdict: Verdict; meaning: number } | { failure: Failure['type'] };

/** What came of a request, for who wants to look closer: shown among the error's details. */
export interface Details {
	/** by its method and path */
	endpoint: Endpoint;
	status?: number;
	/** as it came, shortened */
	answer?: string;
}

/**
 * A request that did not succeed, as n8n shows it. n8n puts words of its own in place of a message in which it finds
 * the code of a system error (ENOTFOUND in "WorkspaceNotFound"), so that the message is set when n8n has looked.
 */
export class RequestError extends NodeApiError {
	override name = 'NodeApiError';

	readonly #came: Came;

	readonly #endpoint: Endpoint;

	#suggested: Suggested | undefined;

	constructor(node: INode, words: Words, details: Details, came: Came) {
		super(node, {}, { ...words, ...('meaning' in came && { httpCode: String(came.meaning) }) });
		this.message = words.message;
		this.messages = [];
		this.context.data = { ...details };
		this.#endpoint = details.endpoint;
		this.#came = came;
	}

	/** What the response amounts to; undefined where there was none. Not among what n8n stores of an error. */
	get verdict(): Verdict | undefined {
		return 'verdict' in this.#came ? this.#came.verdict : undefined;
	}

	/** The endpoint that was asked. */
	get endpoint(): Endpoint {
		return this.#endpoint;
	}

	/** What the account seems to call things, judged by its refusal. Not among what n8n stores of an error. */
	get suggested(): Suggested | undefined {
		return this.#suggested;
	}

	set suggested(suggested: Suggested | undefined) {
		this.#suggested = suggested;
	}

	/** Why there was no response: undefined where there was one. */
	get whyUnanswered(): Failure['type'] | undefined {
		return 'failure' in this.#came ? this.#came.failure : undefined;
	}
}
