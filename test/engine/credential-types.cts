import { NodeHelpers, UserError, type ICredentialType, type INodeProperties } from 'n8n-workflow';

const types = new Map<string, ICredentialType>();

/** Makes a credential type known to the engine. */
export function registerCredentialType(type: ICredentialType): void {
	types.set(type.name, type);
}

/** Whether the engine knows a credential type of that name. */
export function isCredentialType(name: string): boolean {
	return types.has(name);
}

/** The credential type of that name, or an error. */
export function credentialType(name: string): ICredentialType {
	const type = types.get(name);
	if (type === undefined) throw new UserError(`Unrecognized credential type: ${name}`);
	return type;
}

/** The names of the types that a credential type extends, and of those that they extend. */
export function parentTypes(name: string): string[] {
	const parents = types.get(name)?.extends ?? [];
	return parents.flatMap((parent) => [parent, ...parentTypes(parent)]);
}

/** The properties of a credential type, those that it inherits first. */
export function credentialProperties(name: string): INodeProperties[] {
	const { extends: parents, properties } = credentialType(name);
	if (parents === undefined) return properties;
	const combined: INodeProperties[] = [];
	for (const parent of parents) {
		NodeHelpers.mergeNodeProperties(combined, credentialProperties(parent));
	}
	NodeHelpers.mergeNodeProperties(combined, properties);
	return combined;
}
