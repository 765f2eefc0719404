const durable = {
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

/** What the durable scheduler says in the log, at the level debug, of a poll that starts a workflow. */
export const handedOff = 'handed off to a new execution';

/** n8n's ways to poll; only the pinned n8n is sure to have a durable scheduler. */
export const schedulers = [
	{ scheduler: 'n8n’s own schedule', environment: {}, isDurable: false },
	{ scheduler: 'the durable scheduler', environment: durable, isDurable: true },
].filter(({ isDurable }) => !isDurable || process.env['N8N_VERSION'] === undefined);
