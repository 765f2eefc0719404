import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { choicesFor } from './choices';

/** The currencies of ISO 4217 with their English names, as Node.js knows them. */
export async function searchCurrencies(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const names = new Intl.DisplayNames('en', { type: 'currency' });
	const choices = Intl.supportedValuesOf('currency').map((code) => ({
		name: `${code} (${names.of(code) ?? code})`,
		value: code,
	}));
	return choicesFor(choices, filter);
}
