import {
	ICredentialsHelper,
	isExpression,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { authenticated, restrictToCredentialDomains } from './authentication.cts';
import { asCredentialData } from './credential-data.cts';
import {
	credentialProperties,
	credentialType,
	isCredentialType,
	parentTypes,
} from './credential-types.cts';
import { decrypted } from './decryption.cts';
import { asksForCredential } from './node-types.cts';
import { loadCredential, writeCredential } from './stored-credentials.cts';

/** n8n's `CredentialsHelper`, rule by rule, on credentials kept in memory. */
export class EngineCredentialsHelper extends ICredentialsHelper {
	override getParentTypes(name: string): string[] {
		return parentTypes(name);
	}

	override isCredentialUsableByNode(typeName: string, nodeType: string): boolean {
		if (!isCredentialType(typeName)) return true;
		const { restrictToSupportedNodes } = credentialType(typeName);
		return !restrictToSupportedNodes || asksForCredential(nodeType, typeName);
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		return await authenticated(typeName, credentials, options, { workflow, node });
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = credentialType(typeName);
		const expirable = type.properties.find(
			({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable === true,
		);
		if (expirable === undefined || type.preAuthentication === undefined) return undefined;
		const isTest = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isTest) return undefined;
		const restricted = restrictToCredentialDomains(helpers, credentials);
		const output = asCredentialData(await type.preAuthentication.call(restricted, credentials));
		if (output[expirable.name] === undefined) return undefined;
		const details = node.credentials?.[typeName];
		if (details === undefined) return undefined;
		await this.persist(details, typeName, output, expirable.name);
		return Object.assign(credentials, output);
	}

	override async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication } = credentialType(typeName);
		const restricted = restrictToCredentialDomains(helpers, credentials);
		const output = await preAuthentication?.call(restricted, credentials);
		return output && asCredentialData(output);
	}

	override async getCredentials(
		details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentials> {
		return await Promise.resolve(loadCredential(details, type));
	}

	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		values?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = await loadCredential(details, type).getData();
		if (raw) return stored;
		return decrypted(type, stored, { additionalData, mode, executeData, values });
	}

	override async updateCredentials(
		details: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const { id } = loadCredential(details, type);
		if (id !== undefined) writeCredential(id, type, data);
		await Promise.resolve();
	}

	override async updateCredentialsOauthTokenData(
		details: INodeCredentialsDetails,
		type: string,
		{ oauthTokenData = {} }: ICredentialDataDecryptedObject,
	): Promise<void> {
		const stored = await loadCredential(details, type).getData();
		await this.updateCredentials(details, type, { ...stored, oauthTokenData });
	}

	override getCredentialsProperties(type: string): INodeProperties[] {
		return credentialProperties(type);
	}

	private async persist(
		details: INodeCredentialsDetails,
		type: string,
		output: ICredentialDataDecryptedObject,
		expirable: string,
	): Promise<void> {
		const stored = await loadCredential(details, type).getData();
		const fresh = Object.entries(output).filter(
			([key]) => key === expirable || !isExpression(stored[key]),
		);
		await this.updateCredentials(details, type, { ...stored, ...Object.fromEntries(fresh) });
	}
}
