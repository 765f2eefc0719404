import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Nudgescribe } from '../../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { contractPage } from './contractPage.cts';
import { anchorOf } from './markdown.cts';
import { choicesOf } from './properties.cts';
import { resourcePage } from './resourcePage.cts';
import { triggerPage } from './triggerPage.cts';

/** The folder of the pages. */
export const docsFolder = join(__dirname, '..', '..', '..', 'docs');

async function formatted(text: string): Promise<string> {
	const style = await resolveConfig(join(docsFolder, 'any.md'));
	return await format(text, { ...style, parser: 'markdown' });
}

/** The generated pages, by their file names in the folder `docs`. */
export async function generatePages(): Promise<Map<string, string>> {
	const { properties } = new Nudgescribe().description;
	const dropdown = properties.find(({ name }) => name === 'resource');
	const pages = (dropdown ? choicesOf(dropdown) : []).map((resource): [string, string] => {
		const page = anchorOf(resource.name);
		return [page, resourcePage(page, resource, properties)];
	});
	pages.push(['trigger', triggerPage('trigger', new NudgescribeTrigger().description)]);
	pages.push(['contract', contractPage()]);
	const files = pages.map(async ([page, text]): Promise<[string, string]> => [
		`${page}.md`,
		await formatted(text),
	]);
	return new Map(await Promise.all(files));
}
