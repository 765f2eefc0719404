/** What an operation does with an option or a choice, besides what it does always. */
export interface Extra {
	/** When, in the labels that the user sees. */
	when: string;
	requests: string[];
	/** Names in its items that come with it. */
	names?: string[];
}

/** Which endpoints an operation uses. */
export interface Behaviour {
	requests: string[];
	extra?: Extra;
}

/** The operations by `resource/operation`; test/integration/docs.test.cts runs each, and compares. */
export const behaviours: Record<string, Behaviour> = {
	'campaign/getAll': { requests: ['POST /v1/campaign/all'] },
	'campaignRun/getAll': { requests: ['POST /v1/campaign/rerun/history'] },
	'campaignRun/getMessages': { requests: ['POST /v1/campaign/rerun/messages'] },
	'campaignRun/start': {
		requests: ['POST /v1/campaign/rerun/initiate'],
		extra: {
			when: 'With the option Wait Until Ready',
			requests: ['POST /v1/campaign/all'],
			names: ['status', 'waitedSeconds'],
		},
	},
	'customer/countPages': { requests: ['POST /v1/customer/pages'] },
	'customer/delete': { requests: ['DELETE /v1/customer'] },
	'customer/getAll': { requests: ['POST /v1/customer/pages', 'POST /v1/customer'] },
	'customer/upload': { requests: ['POST /v1/customer/check'] },
	'customer/upsert': {
		requests: ['POST /v1/customer/check'],
		extra: { when: 'With Customer Data set to Profile Fields', requests: ['POST /v1/cpf'] },
	},
	'customerGroup/create': { requests: ['PUT /v1/cg'] },
	'customerGroup/delete': { requests: ['DELETE /v1/cg'] },
	'customerGroup/getAll': { requests: ['POST /v1/cg'] },
	'customerGroup/update': { requests: ['PATCH /v1/cg'] },
	'message/countFiles': { requests: ['POST /v1/messages/pages'] },
	'message/download': { requests: ['POST /v1/messages/pages', 'POST /v1/messages/fetch'] },
	'message/getAll': { requests: ['POST /v1/messages/pages', 'POST /v1/messages/fetch'] },
	'message/publish': {
		requests: ['POST /v1/messages/publish'],
		extra: {
			when: 'With the option Wait for Export',
			requests: ['POST /v1/messages/pages'],
			names: ['files', 'waitedSeconds'],
		},
	},
	'profileField/create': { requests: ['PUT /v1/cpf'] },
	'profileField/delete': { requests: ['DELETE /v1/cpf'] },
	'profileField/getAll': { requests: ['POST /v1/cpf'] },
	'profileField/update': { requests: ['PATCH /v1/cpf'] },
};

/** The trigger's events: the endpoints of a poll, and the names that an item has besides the campaign's own. */
export const events: Record<string, { requests: string[]; names: string[] }> = {
	campaignPublished: { requests: ['POST /v1/campaign/all'], names: [] },
	campaignRunStarted: {
		requests: ['POST /v1/campaign/all', 'POST /v1/campaign/rerun/history'],
		names: ['run'],
	},
	campaignStatusChanged: {
		requests: ['POST /v1/campaign/all'],
		names: ['oldStatus', 'newStatus'],
	},
	messagesExported: {
		requests: ['POST /v1/campaign/all', 'POST /v1/messages/pages', 'POST /v1/messages/fetch'],
		names: ['files', 'newFiles'],
	},
};
