import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { filterInTurns, sortInTurns } from '../api/inTurns';
import type { Campaign } from '../api/records/campaign';
import { readCampaignsWithId } from '../api/records/campaigns';
import { readAll } from '../fields/field';
import type { Fields, Source, Values } from '../fields/field';
import { compareMoments, momentOf } from './moment';
import { isPublished } from './publication';
import { inScope } from './scope';
import type { Sight, Situation } from './situation';

/** How an event is named, its own filters and options, and how it is found. */
interface Definition<F extends Fields, O extends Fields> {
	name: string;
	description: string;
	filters: F;
	options: O;
	/** @returns what is to be told now; what was seen is put into the memory of the situation */
	look: (situation: Situation & Own<F, O>) => Promise<INodeExecutionData[]>;
	/** @returns the newest thing that the event could have told, or undefined when there is none */
	sample: (sight: Sight & Own<F, O>) => Promise<INodeExecutionData | undefined>;
}

/** The values of an event's own filters and options. */
interface Own<F extends Fields, O extends Fields> {
	filters: Values<F>;
	options: Values<O>;
}

/** An event that is set as the user wants it. */
export interface SetEvent {
	look: (situation: Situation) => Promise<INodeExecutionData[]>;
	sample: (sight: Sight) => Promise<INodeExecutionData | undefined>;
}

/** One event of the trigger, as a poll uses it. */
export type TriggerEvent = Pick<
	Definition<Fields, Fields>,
	'name' | 'description' | 'filters' | 'options'
> & {
	/**
	 * Reads the event's own filters and options.
	 * @param filtersIn where Filters are read from, `optionsIn` where Options are
	 */
	set: (filtersIn: Source, optionsIn: Source) => SetEvent;
};

/** An event of the trigger. */
export function triggerEvent<F extends Fields, O extends Fields>(
	definition: Definition<F, O>,
): TriggerEvent {
	return {
		...definition,
		set: (filtersIn, optionsIn) => {
			const filters = readAll(definition.filters, filtersIn);
			const options = readAll(definition.options, optionsIn);
			return {
				look: async (situation) => await definition.look({ ...situation, filters, options }),
				sample: async (sight) => await definition.sample({ ...sight, filters, options }),
			};
		},
	};
}

/** @returns the item that tells of a campaign */
export function itemOf(campaign: Campaign, more: IDataObject = {}): INodeExecutionData {
	return { json: { ...campaign.json, ...more } };
}

/** @returns the campaigns that Filters let through, the one published last first; those without a date come last */
export async function newestFirst(sight: Sight): Promise<Campaign[]> {
	const wanted = await filterInTurns(
		await readCampaignsWithId(sight.api),
		inScope(sight.api, sight.scope),
	);
	return await sortInTurns(wanted, (one, other) =>
		compareMoments(momentOf(other.publishedAt), momentOf(one.publishedAt)),
	);
}

/** @returns the same, those that are published */
export async function publishedLastFirst(sight: Sight): Promise<Campaign[]> {
	return await filterInTurns(await newestFirst(sight), ({ status }) => isPublished(status));
}
