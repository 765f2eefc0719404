import { getCampaignRuns, getRunMessages, startCampaignRun } from './campaignRuns.cts';
import { getCampaigns } from './campaigns.cts';
import {
	createCustomerGroup,
	deleteCustomerGroup,
	getCustomerGroups,
	updateCustomerGroup,
} from './customerGroups.cts';
import { countCustomerPages, getCustomers } from './customers.cts';
import { deleteCustomers } from './deleteCustomers.cts';
import type { Handler, OperationId } from './endpoint.cts';
import { countMessageFiles, fetchMessageFile, publishMessages } from './messages.cts';
import {
	createProfileField,
	deleteProfileField,
	getProfileFields,
	updateProfileField,
} from './profileFields.cts';
import { uploadCustomers } from './upload.cts';

type WithoutAuth = Exclude<OperationId, 'logIn' | 'renew'>;

/** What does the work of each operation; the two of authentication are apart, for they have no session yet. */
export const handlers: { [Id in WithoutAuth]: Handler<Id> } = {
	uploadCustomers,
	countCustomerPages,
	getCustomers,
	deleteCustomers,
	createCustomerGroup,
	getCustomerGroups,
	updateCustomerGroup,
	deleteCustomerGroup,
	createProfileField,
	getProfileFields,
	updateProfileField,
	deleteProfileField,
	getCampaigns,
	publishMessages,
	countMessageFiles,
	fetchMessageFile,
	getCampaignRuns,
	getRunMessages,
	startCampaignRun,
};
