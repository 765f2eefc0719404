import { basename } from 'node:path';
import { fieldOf } from '../../integration/stage.cts';
import type { NodeOfPackage } from './package.cts';

const fixedId =
	/\b(?:partner|affiliate|reseller|account|tenant|customer|client)[_-]?id['"]?\s*[:=]\s*['"`]/i;

type Breaks = (node: NodeOfPackage) => boolean;

/** The rules on a node's class, by their names: each tells whether a node breaks it. */
const rules: Record<string, Breaks> = {
	'single-credential-per-node': ({ description: { credentials = [] } }) => credentials.length > 1,

	// n8n keeps one color for its own nodes, and from 3.0 on ignores any.
	'node-class-description-non-core-color': ({ description: { defaults } }) =>
		fieldOf(defaults, 'color') !== undefined,

	'node-class-description-name-camelcase': ({ description: { name } }) =>
		!/^[a-z][a-zA-Z0-9]*$/.test(name),

	'node-filename-against-convention': ({ file, description: { name } }) =>
		basename(file).replace(/(V\d+)?\.node\.ts$/, '') !==
		name.charAt(0).toUpperCase() + name.slice(1),

	'no-hardcoded-ids': ({ source }) => fixedId.test(source),

	// Here the class loops over nothing and sends nothing: its operations page, batch and carry files.
	'prefer-declarative-style': ({ source }) =>
		/getInputData|httpRequest/.test(source) && !source.includes('polling: true'),
};

/** The rules that a node breaks. */
export function brokenNodeRules(node: NodeOfPackage): string[] {
	return Object.entries(rules).flatMap(([rule, breaks]) =>
		breaks(node) ? `${rule}: ${node.file}` : [],
	);
}
