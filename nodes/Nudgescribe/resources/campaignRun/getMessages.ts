import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Answer } from '../../api/answer';
import type { components } from '../../api/contract';
import { recordsOfEachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { campaign } from '../../shared/fields/locators';
import { options, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, limitOf, runOf, settingsOf } from '../parameters';

type Message = components['schemas']['RunMessage'];

const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

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

export const getMessages: Operation = {
	fields: [campaign, returnAll, limit, simplify, options(runNumber)],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			const answer = await api.read(
				{ method: 'POST', path: '/v1/campaign/rerun/messages', body },
				settingsOf(node, itemIndex),
			);
			const messages = answer.list('messages').slice(0, limitOf(node, itemIndex));
			if (node.getNodeParameter('simplify', itemIndex, true) !== true) return messages;
			return messages.map((message) => simplified(answer, message));
		}),
};

/** The names are inferred: a message that has not even the first of them is handed on whole. */
function simplified<A>(answer: Answer<A>, message: IDataObject): IDataObject {
	const known = SIMPLE.map((name) => [name, answer.value<Message>(message, name)] as const);
	if (known[0]?.[1] === undefined) return message;
	return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
