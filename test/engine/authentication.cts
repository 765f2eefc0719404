import {
	getCredentialOwnRequestAllowedDomains,
	isExpression,
	UnexpectedError,
	UserError,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type Workflow,
} from 'n8n-workflow';
import { credentialType } from './credential-types.cts';

interface Place {
	workflow: Workflow | undefined;
	node: INode | undefined;
}

/** The request helper of a login, kept to the domains that the credential allows. */
export function restrictToCredentialDomains(
	helpers: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestHelper {
	const httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		const allowedDomains = getCredentialOwnRequestAllowedDomains(credentials);
		if (allowedDomains === undefined) return await helpers.helpers.httpRequest(options);
		if (options.allowedDomains !== undefined) {
			throw new UserError(
				'This credential restricts requests to specific domains, which cannot be combined with the domains its authentication step asks for.',
			);
		}
		return await helpers.helpers.httpRequest({ ...options, allowedDomains });
	};
	return { helpers: { httpRequest } };
}

function resolveValue(
	value: string,
	credentials: ICredentialDataDecryptedObject,
	workflow: Workflow,
	node: INode,
): string {
	if (!isExpression(value)) return value;
	const keys = { $credentials: credentials };
	const resolved = workflow.expression.getSimpleParameterValue(
		node,
		value,
		'internal',
		keys,
		undefined,
		'',
	);
	return resolved ? String(resolved) : '';
}

function applyGeneric(
	{ properties }: IAuthenticateGeneric,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
	{ workflow, node }: Place,
): void {
	if (!workflow || !node) {
		throw new UnexpectedError(
			'Workflow and node are required for declarative credential authentication',
		);
	}
	options.headers ??= {};
	const parts = options as unknown as Record<string, Record<string, unknown> | undefined>;
	for (const [part, entries] of Object.entries(properties)) {
		for (const [key, value] of Object.entries(entries as Record<string, string>)) {
			const resolvedKey = resolveValue(key, credentials, workflow, node);
			parts[part] ||= {};
			parts[part][resolvedKey] = resolveValue(value, credentials, workflow, node);
		}
	}
}

/** The request with the credential applied by its type's `authenticate`, function or generic. */
export async function authenticated(
	typeName: string,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
	place: Place,
): Promise<IHttpRequestOptions> {
	const { authenticate } = credentialType(typeName);
	if (typeof authenticate === 'function') return await authenticate(credentials, options);
	if (authenticate !== undefined) applyGeneric(authenticate, credentials, options, place);
	return options;
}
