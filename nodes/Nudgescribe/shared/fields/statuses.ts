import type { INodeProperties } from 'n8n-workflow';

/** The statuses of a campaign that are documented; the API's own spelling of them varies. */
export const statuses: INodeProperties = {
	displayName: 'Status',
	name: 'statuses',
	type: 'multiOptions',
	options: [
		{ name: 'Published', value: 'Published' },
		{ name: 'Ready for Review', value: 'Ready for review' },
		{ name: 'Ready to Publish', value: 'Ready to publish' },
	],
	default: [],
	description:
		'Only campaigns with one of these statuses. An expression can give any, separated by commas, such as Published, Ready for review, Ready to publish; upper and lower case make no difference.',
};
