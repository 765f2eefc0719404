import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { at, isObject, type JsonObject, objectsAt } from '../../../tools/demo/rest/json.cts';

/** A tool that the model wants to be used, with what it fills in. */
export interface ToolCall {
	name: string;
	values: JsonObject;
}

/** Stands in for a chat model that is reached as OpenAI's are: it follows a script, and understands nothing. */
export interface ScriptedModel {
	/** What OpenAI's credential names as its address. */
	url: string;
	/** The requests that the agent sent. */
	requests: JsonObject[];
	stop(): Promise<void>;
}

async function jsonOf(request: IncomingMessage): Promise<JsonObject> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
	return isObject(body) ? body : {};
}

function answerWith(message: JsonObject, reason: string): JsonObject {
	return {
		id: 'answer',
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [
			{
				index: 0,
				message: { role: 'assistant', ...message },
				finish_reason: reason,
				logprobs: null,
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/**
 * Starts the stand-in.
 *
 * @param calls the tools that it wants to be used first, all at once
 * @param finish makes the answer of what the tools gave, in the order of the calls
 */
export async function startScriptedModel(
	calls: ToolCall[],
	finish: (results: string[]) => string,
): Promise<ScriptedModel> {
	const requests: JsonObject[] = [];
	const toolCalls = calls.map(({ name, values }, index) => ({
		id: `call-${index}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(values) },
	}));
	const server = createServer((request, response) => {
		const respond = async (): Promise<void> => {
			const body = await jsonOf(request);
			requests.push(body);
			const results = objectsAt(body, 'messages').filter(({ role }) => role === 'tool');
			const answer =
				results.length === 0
					? answerWith({ content: null, tool_calls: toolCalls }, 'tool_calls')
					: answerWith({ content: finish(results.map(({ content }) => String(content))) }, 'stop');
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(answer));
		};
		respond().catch(() => response.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const port = at(server.address(), 'port');
	return {
		url: `http://127.0.0.1:${String(port)}/v1`,
		requests,
		stop: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
