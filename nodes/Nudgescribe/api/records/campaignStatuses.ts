/** The statuses of a campaign that the vendor documents; the API's own spelling varies in case. */
export const STATUSES = {
	published: 'Published',
	readyForReview: 'Ready for review',
	readyToPublish: 'Ready to publish',
};
