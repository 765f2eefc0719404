import fc from 'fast-check';

// The same cases in every run, on every machine.
fc.configureGlobal({ seed: 20261124, numRuns: 300 });

export { fc };

/** Anything that JSON can say. */
export const json = fc.jsonValue({ maxDepth: 4 });

/** A record of an answer, with a handful of fields of any kind. */
export const record = fc.dictionary(fc.string({ maxLength: 8 }), json, { maxKeys: 4 });

/** A payload wrapped into so many objects, as APIs do. */
export function wrapped(payload: object, envelopes: string[]): object {
	return envelopes.reduce<object>(
		(inner, name) => ({ code: 200, message: 'Success', [name]: inner }),
		payload,
	);
}

/** The names of up to three objects around a payload. */
export const envelopes = fc.array(fc.constantFrom('data', 'result', 'response'), { maxLength: 3 });
