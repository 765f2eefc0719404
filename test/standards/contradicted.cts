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
