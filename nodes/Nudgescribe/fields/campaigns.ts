import type { INodeProperties } from 'n8n-workflow';
import { STATUSES } from '../api/records/campaign';
import type { Field } from './field';
import { textList, wholeNumber } from './kinds';

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
