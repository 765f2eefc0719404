import type { IDataObject } from 'n8n-workflow';
import type { Moment } from './moment';

/** What is known of a campaign since it was last seen. Kept small: there may be ten thousand. */
export interface Known {
	/** '' where the API never said */
	status: string;
	/** when it was published last; undefined while nobody said */
	at: Moment | undefined;
	/** how many of its runs or files were told of, or were there at the first look; undefined while nobody has counted */
	count: number | undefined;
	/** the files up to that number which were refused, and have to be told of still */
	lacking: number[];
	/** whether it changed since its things were counted last */
	isDue: boolean;
	/** until when its things are counted at every poll, in ms since 1970 */
	until: number;
	/** the first day on which it was missing, as a number of days since 1970; undefined while it is there */
	goneSince: number | undefined;
}

/** @returns what is known of a campaign that was never seen */
export function nothingKnown(): Known {
	return {
		status: '',
		at: undefined,
		count: undefined,
		lacking: [],
		isDue: false,
		until: 0,
		goneSince: undefined,
	};
}

/** @returns the same as JSON, without what says nothing */
export function packed({
	status,
	at,
	count,
	lacking,
	isDue,
	until,
	goneSince,
}: Known): IDataObject {
	return {
		status,
		...(at !== undefined && { at }),
		...(count !== undefined && { count }),
		...(lacking.length > 0 && { lacking }),
		...(isDue && { isDue }),
		...(until > 0 && { until }),
		...(goneSince !== undefined && { goneSince }),
	};
}

/** @returns what was packed */
export function unpacked(stored: IDataObject): Known {
	const { status, at, count, lacking, isDue, until, goneSince } = stored;
	return {
		status: typeof status === 'string' ? status : '',
		at: typeof at === 'number' || typeof at === 'string' ? at : undefined,
		count: numberIn(count),
		lacking: Array.isArray(lacking) ? lacking.map(Number) : [],
		isDue: isDue === true,
		until: numberIn(until) ?? 0,
		goneSince: numberIn(goneSince),
	};
}

function numberIn(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}
