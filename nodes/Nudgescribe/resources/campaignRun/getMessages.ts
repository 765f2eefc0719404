import type { IDataObject } from 'n8n-workflow';
import type { components } from '../../api/contract';
import type { Answer } from '../../api/dialect/answer';
import { toggle } from '../../fields/kinds';
import { limit } from '../../fields/listing';
import { campaign } from '../../fields/locators';
import { ofRun } from '../../fields/campaigns';
import { limited } from '../../items/limited';
import { readOperation } from '../operation';

type Message = components['schemas']['RunMessage'];

const simplify = toggle({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

const SIMPLE: Array<keyof Message> = [
	'message_id',
	'run_number',
	'channel',
	'language',
	'subject',
	'body',
	'review_status',
	'approval_stage',
	'archived',
];

export const getMessages = readOperation({
	name: 'Get Messages for Review',
	action: 'Get campaign run messages for review',
	description: 'Get the messages of a run with their review status',
	fields: { campaign, limit, simplify },
	options: { ofRun },
	advice:
		"Check 'Campaign', which may be gone, and 'Run Number' where it is set: the campaign may not have that run.",
	run: async ({ campaign, limit, simplify: isSimple, options }, { api, hint }) => {
		const body = { campaign_id: campaign, ...options.ofRun };
		const answer = await api.read('POST /v1/campaign/rerun/messages', body);
		const messages = limited(answer.list('messages'), limit, 'messages', hint);
		return isSimple ? messages.map((message) => simplified(answer, message)) : messages;
	},
});

/** The names are inferred: a message that has not even the first of them is handed on whole. */
function simplified<A>(answer: Answer<A>, message: IDataObject): IDataObject {
	const known = SIMPLE.map((name) => [name, answer.value<Message>(message, name)] as const);
	if (known[0]?.[1] === undefined) return message;
	return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
