import { createRequire } from 'node:module';
import { textOf } from './files.cts';

/** A validator for JSON Schema 2020-12: the one that checks requests against the contract in the emulator. */
interface Ajv {
	compile(schema: unknown): (value: unknown) => boolean;
}

const requireThere = createRequire(require.resolve('express-openapi-validator'));
const { Ajv2020 } = requireThere('ajv/dist/2020') as { Ajv2020: new (options: object) => Ajv };

/** Tells whether the published JSON Schema of API Mapping takes a value. */
export const fitsSchema = new Ajv2020({ strictTypes: false }).compile(
	JSON.parse(textOf('docs/api-mapping.schema.json')),
);
