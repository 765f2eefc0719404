import { Nudgescribe } from '../../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { NudgescribeApi } from '../../../credentials/NudgescribeApi.credentials.ts';
import type { INodeTypeDescription, Themed } from 'n8n-workflow';
import { textOf } from '../../unit/files.cts';

/** One node as the rules see it. */
export interface NodeOfPackage {
	/** The file of the class, from the package's folder. */
	file: string;
	description: INodeTypeDescription;
	/** The text of that file. */
	source: string;
	/** The JSON beside it, which n8n sorts the node by. */
	codex: unknown;
}

function nodeIn(file: string, description: INodeTypeDescription): NodeOfPackage {
	const codex: unknown = JSON.parse(textOf(file.replace('.node.ts', '.node.json')));
	return { file, description, source: textOf(file), codex };
}

/** The nodes of this package, with all their fields. */
export const nodes: NodeOfPackage[] = [
	nodeIn('nodes/Nudgescribe/Nudgescribe.node.ts', new Nudgescribe().description),
	nodeIn('nodes/Nudgescribe/NudgescribeTrigger.node.ts', new NudgescribeTrigger().description),
];

/** Each icon that a class names, with the file of the class. */
export const icons: Array<{ file: string; icon: Themed<string> | undefined }> = [
	...nodes.map(({ file, description }) => ({ file, icon: description.icon })),
	{ file: 'credentials/NudgescribeApi.credentials.ts', icon: new NudgescribeApi().icon },
];

/** package.json, as it is. */
export const packageJson: unknown = JSON.parse(textOf('package.json'));
