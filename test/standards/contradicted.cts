/**
 * The rules that are not kept, each with the rule that contradicts it and is kept. n8n's own config
 * turns them off as well.
 */
export const contradicted: Record<string, string> = {
	'n8n-nodes-base/cred-class-field-documentation-url-miscased':
		"@n8n/community-nodes/credential-documentation-url wants a web address; this one a word for n8n's own pages",
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node':
		"@n8n/community-nodes/node-connection-type-literal wants NodeConnectionTypes.Main; this one the text 'main'",
	'n8n-nodes-base/node-class-description-outputs-wrong':
		"@n8n/community-nodes/node-connection-type-literal wants NodeConnectionTypes.Main; this one the text 'main'",
};

/**
 * The rules that the forms do not keep, each with why, and how often: what people can't tell apart is worse than a name of
 * its own. The rules see it in the forms as they are built alone.
 */
export const unkept: Record<string, { why: string; times: number }> = {
	'n8n-nodes-base/node-param-option-name-wrong-for-get-many': {
		why: "there are two lists of messages: 'Get Exported Messages' and 'Get Messages for Review'",
		times: 1,
	},
};
