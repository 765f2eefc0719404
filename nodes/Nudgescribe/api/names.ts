import type { Names } from './payload';

/**
 * @param fieldNameOverrides as the credential holds them; the credential itself refuses what is not usable
 * @returns how the contract's names are called in the user's API
 */
export function namesOf(fieldNameOverrides: unknown): Names {
	const overrides = new Map(Object.entries(parsed(fieldNameOverrides)));
	return (contractName) => {
		const name = overrides.get(contractName);
		return typeof name === 'string' ? name : contractName;
	};
}

function parsed(json: unknown): object {
	try {
		const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
		return typeof value === 'object' && value !== null ? value : {};
	} catch {
		return {};
	}
}
