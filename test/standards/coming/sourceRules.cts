import { basename } from 'node:path';
import { sourcesIn, type Source } from '../../unit/files.cts';

type Breaks = (source: Source) => boolean;

const loop = /for \([^)]* of [\w.]*getInputData\(\)/;

/** The rules on source files, by their names: each tells whether a file breaks it. */
const rules: Record<string, Breaks> = {
	'cred-class-name-suffix': ({ text }) =>
		/class \w+ implements ICredentialType/.test(text) &&
		!/class \w+Api implements ICredentialType/.test(text),

	'cred-class-name-field-conventions': ({ text }) =>
		/implements ICredentialType/.test(text) && !/^\tname = '[a-z]\w*Api';$/m.test(text),

	'cred-filename-against-convention': ({ path, text }) =>
		path.endsWith('.credentials.ts') &&
		!text.includes(`class ${basename(path, '.credentials.ts')} implements`),

	// n8n looks for continueOnFail in the class itself; here whatever loops over items hands its errors to one function.
	'require-continue-on-fail': ({ text }) =>
		loop.test(text) && !/failedItem\(|continueOnFail\(\)/.test(text),

	'node-operation-error-itemindex': ({ text }) =>
		loop.test(text) && /new Node(Operation|Api)Error\((?![^;]*itemIndex)/.test(text),
};

/** The source files that break a rule, as `rule: path`. */
export function brokenSourceRules(sources: Source[] = sourcesIn('nodes', 'credentials')): string[] {
	return Object.entries(rules).flatMap(([rule, breaks]) =>
		sources.filter(breaks).map(({ path }) => `${rule}: ${path}`),
	);
}
