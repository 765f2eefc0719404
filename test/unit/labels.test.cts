import ts from 'typescript';
import { NudgescribeApi } from '../../credentials/NudgescribeApi.credentials.ts';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { sourcesIn, type Source } from './files.cts';

/** What n8n itself calls things on its screens. */
const ofN8n = [
	'By ID',
	'Compression',
	'Continue',
	'Extract from File',
	'On Error',
	'Predefined Credential Type',
];

/** All that a description shows: labels, and the names of choices. */
function labelsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
		['displayName', 'name'].includes(key) && typeof inner === 'string' ? [inner] : labelsIn(inner),
	);
}

const credential = new NudgescribeApi();

const shown = new Set([
	...ofN8n,
	...labelsIn(new Nudgescribe().description),
	...labelsIn(new NudgescribeTrigger().description),
	...labelsIn(credential.properties),
	credential.displayName,
]);

/** The labels that the sentences of a file name, in single quotes, as n8n's style wants it. */
function namedIn({ path, text }: Source): string[] {
	const sentences: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) sentences.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
	return sentences.flatMap((sentence) =>
		[...sentence.matchAll(/'([A-Z][\w ]+)'/g)].map(([, label = '']) => label),
	);
}

const named = sourcesIn('nodes', 'credentials').flatMap(namedIn);

test('every label that a sentence names in single quotes is one that is shown', () => {
	expect([...new Set(named)].filter((label) => !shown.has(label))).toEqual([]);
	expect(new Set(named).size).toBeGreaterThan(15);
});

test('a label that is not shown would be noticed', () => {
	const text = "throw new Error(`Enter it in 'Old Label' or 'Limit'.`);";
	expect(namedIn({ path: 'a.ts', text }).filter((label) => !shown.has(label))).toEqual([
		'Old Label',
	]);
});
