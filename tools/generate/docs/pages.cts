import type { INodePropertyOptions } from 'n8n-workflow';
import { Nudgescribe } from '../../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { NudgescribeTrigger } from '../../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import type { Told } from '../errors/errors.cts';
import type { Observation, Observed } from '../observed.cts';
import { contractPage } from './contractPage.cts';
import { mappingPage } from './mappingPage.cts';
import { anchorOf } from './markdown.cts';
import { choicesOf } from './properties.cts';
import { resourcePage } from './resourcePage.cts';
import { triggerPage } from './triggerPage.cts';
import { troubleshootingPage } from './troubleshootingPage.cts';

/** What the pages are made of, besides the descriptions of the nodes and the contract. */
export interface Seen {
	operations: Map<string, Observed>;
	events: Map<string, Observation>;
	errors: Told[];
}

/** The generated pages in Markdown, by their names. */
export function pages({ operations, events, errors }: Seen): Map<string, string> {
	const { properties } = new Nudgescribe().description;
	const trigger = new NudgescribeTrigger().description;
	const campaign = operations.get('campaign/getAll')?.names ?? [];
	return new Map([
		...resources().map((resource): [string, string] => {
			const page = anchorOf(resource.name);
			return [page, resourcePage(page, resource, properties, operations)];
		}),
		['trigger', triggerPage('trigger', trigger, { events, campaign })],
		['api-mapping', mappingPage('api-mapping')],
		['contract', contractPage()],
		['troubleshooting', troubleshootingPage(errors)],
	]);
}

/** The resources of the node, as its dropdown has them. */
export function resources(): INodePropertyOptions[] {
	const dropdown = new Nudgescribe().description.properties.find(({ name }) => name === 'resource');
	return dropdown ? choicesOf(dropdown) : [];
}
