import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { STATUSES } from '../api/records/campaignStatuses';
import type { Campaign } from '../api/records/campaign';
import { checkStatuses } from '../api/records/statuses';
import type { Field } from './field';
import { labelOf, textList, wholeNumber } from './kinds';

/**
 * @param label and help, which say what is filtered
 * @returns a choice of the campaign statuses that are documented; the API's own spelling of them varies
 */
export function statuses(
	label: Pick<INodeProperties, 'displayName' | 'description'>,
): Field<string[]> {
	return textList({
		...label,
		name: 'statuses',
		type: 'multiOptions',
		options: [
			{ name: 'Published', value: STATUSES.published },
			{ name: 'Ready for Review', value: STATUSES.readyForReview },
			{ name: 'Ready to Publish', value: STATUSES.readyToPublish },
		],
		default: [],
	});
}

/**
 * A status that is misspelt would give nothing, and look as if nothing had it.
 * @param field of the statuses, `wanted` its value
 * @param campaigns all that the account has, or has in a time
 * @throws UserError for a status that none of them has, and that is not documented
 */
export async function refuseUnknownStatuses(
	field: Field<string[]>,
	wanted: string[],
	campaigns: Campaign[],
): Promise<void> {
	const { unknown, there } = await checkStatuses(wanted, campaigns);
	if (unknown.length === 0) return;
	throw new UserError(`No campaign has the status ${quoted(unknown)}`, {
		description: `The campaigns have ${quoted(there)}. Enter one of these in '${labelOf(field)}', or one of ${quoted(Object.values(STATUSES))}.`,
	});
}

/** In characters: a person reads no more of a status. */
const LONGEST_TOLD = 60;

function quoted(texts: string[]): string {
	const shown = texts.map((text) =>
		text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text,
	);
	return shown.length === 0 ? 'none' : `'${shown.join("', '")}'`;
}

const number = wholeNumber({
	displayName: 'Run Number',
	name: 'runNumber',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description:
		'Number of an earlier run of the campaign, from 1 up. Without this option, the current run is used.',
});

/** The number of an earlier run, in the form of a body; {} for the current run. */
export const ofRun: Field<{ run_number?: number }> = {
	properties: number.properties,
	read: (source) =>
		number.properties.every((one) => source(one) === undefined)
			? {}
			: { run_number: number.read(source) },
};

/** @returns the beginning of the names of a run's files: the campaign, and the run where it is an earlier one */
export function runTitle(
	campaignTitle: string,
	{ run_number: run }: { run_number?: number },
): string {
	return run === undefined ? campaignTitle : `${campaignTitle}-run-${run}`;
}
