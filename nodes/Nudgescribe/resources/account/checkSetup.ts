import { learnAccount } from '../../api/records/setup/setup';
import { reportOf } from '../../api/records/setup/report';
import { operation } from '../operation';

export const checkSetup = operation({
	name: 'Check Setup',
	action: 'Check setup of the account',
	description: 'Find out whether the credential is ready, and get the API Mapping to paste into it',
	fields: {},
	advice: '',
	run: async (_values, { api }) => {
		const trial = api.trial();
		return reportOf(trial, await learnAccount(trial));
	},
});
