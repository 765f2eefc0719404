import { createCredential } from '../../../tools/demo/rest/credentials.cts';
import type { Execution } from '../../../tools/demo/rest/executions.cts';
import { at, objectsAt } from '../../../tools/demo/rest/json.cts';
import { type ScriptedModel, startScriptedModel, type ToolCall } from './scripted-model.cts';
import type { Examples } from './use-examples.cts';
import { output } from '../outputs.cts';

/** Asks the assistant, with a model that follows a script. What a real model makes of its tools is not tested here. */
async function ask(examples: Examples, question: string, model: ScriptedModel): Promise<Execution> {
	const { rest } = examples.n8n.n8n.site;
	const openAi = await createCredential(rest, {
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url, header: false },
	});
	const workflow = examples.filledIn('campaign-assistant', {
		'OpenAI chat model': (node) => ({ ...node, credentials: { openAiApi: openAi } }),
	});
	const json = { sessionId: 'e2e', action: 'sendMessage', chatInput: question };
	return await examples.run(workflow, {
		name: 'When a question is asked',
		data: {
			startTime: Date.now(),
			executionTime: 0,
			executionIndex: 0,
			executionStatus: 'success',
			source: [],
			data: { main: [[{ json }]] },
		},
	});
}

/** The tests of the example "Ask an assistant about campaigns". */
export function assistant(examples: Examples): void {
	const { n8n } = examples;
	let model: ScriptedModel | undefined;

	afterEach(async () => {
		await model?.stop();
		model = undefined;
	});

	it('hands the model four tools that only read, and their results of the campaign asked for', async () => {
		const campaign = n8n.store.campaign('Spring launch');
		const { campaignId: Campaign } = campaign;
		const calls: ToolCall[] = [
			{ name: 'List_campaigns', values: { Status: 'ready for review' } },
			{ name: 'Runs_of_a_campaign', values: { Campaign } },
			{ name: 'Messages_of_a_campaign', values: { Campaign, Limit: 2 } },
			{ name: 'Exported_files_of_a_campaign', values: { Campaign } },
		];
		let found: unknown[] = [];
		model = await startScriptedModel(calls, (results) => {
			found = results.map((result): unknown => JSON.parse(result));
			return 'Loyalty welcome and Lounge invitation wait for review.';
		});
		const question = 'Which campaigns wait for review?';
		const execution = await ask(examples, question, model);
		expect(execution).toMatchObject({ status: 'success', error: undefined });
		expect(output(execution, 'Campaign assistant')).toMatchObject([
			{ output: 'Loyalty welcome and Lounge invitation wait for review.' },
		]);

		const [first] = model.requests;
		const tools = objectsAt(first, 'tools').map((tool) => at(tool, 'function', 'name'));
		expect(tools.sort()).toEqual(calls.map(({ name }) => name).sort());
		expect(JSON.stringify(at(first, 'messages'))).toContain(question);

		const [campaigns, runs, messages, files] = found;
		expect(campaigns).toMatchObject([{ name: 'Loyalty welcome' }, { name: 'Lounge invitation' }]);
		expect(runs).toMatchObject([{ run_number: 3 }, { run_number: 2 }, { run_number: 1 }]);
		const notes = [expect.stringMatching(/^2 of \d+ messages returned/)];
		expect(messages).toMatchObject([{ run_number: 3 }, { run_number: 3 }, { notes }]);
		expect(files).toEqual([{ files: campaign.runs.at(-1)?.files.length }]);

		const reading = [
			'POST /v1/campaign/all',
			'POST /v1/campaign/rerun/history',
			'POST /v1/campaign/rerun/messages',
			'POST /v1/messages/pages',
		];
		const asked = n8n.emulator.requests().map(({ method, path }) => `${method} ${path}`);
		const aside = asked.filter((request) => !request.endsWith('/v1/auth'));
		expect(aside.sort()).toEqual(reading);
	});
}
