import { parse } from 'flatted';
import { isComplete } from '../../tools/demo/rest/executions.cts';
import { at, objectsAt, textAt, type JsonObject } from '../../tools/demo/rest/json.cts';
import { type N8nRest, RestError } from '../../tools/demo/rest/n8n-rest.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';

/** What came of an execution that n8n began by itself. */
export interface PastExecution {
	status: string;
	/** The message of the error that ended it. */
	error: unknown;
	/** What a node put out at its first output; empty when it did not run. */
	items: (nodeName: string) => JsonObject[];
}

/** A workflow that n8n has, and that can be switched on and off. */
export class ActiveWorkflow {
	private constructor(
		private readonly rest: N8nRest,
		readonly id: string,
		private readonly versionId: string,
	) {}

	/**
	 * Stores a workflow, not active yet.
	 *
	 * @throws RestError when n8n refuses
	 */
	static async store(rest: N8nRest, workflow: Workflow): Promise<ActiveWorkflow> {
		const stored = await rest.call('POST', '/workflows', { ...workflow, active: false });
		return new ActiveWorkflow(rest, textAt(stored, 'id'), textAt(stored, 'versionId'));
	}

	/** Publishes it, as the editor does; n8n polls at once. */
	async activate(): Promise<void> {
		const { rest, id, versionId } = this;
		const body = { versionId, name: '', description: '' };
		await rest.call('POST', `/workflows/${id}/activate`, body).catch(this.inVersion1(true));
	}

	/** Takes it back. */
	async deactivate(): Promise<void> {
		const path = `/workflows/${this.id}/deactivate`;
		await this.rest.call('POST', path, {}).catch(this.inVersion1(false));
	}

	/** n8n 1 has no publishing: a workflow is active or not. */
	private inVersion1(active: boolean): (error: unknown) => Promise<unknown> {
		return async (error) => {
			if (!(error instanceof RestError && error.status === 404)) throw error;
			return await this.rest.call('PATCH', `/workflows/${this.id}`, { active });
		};
	}

	/** The executions that came to their end, the first one first. */
	async executions(): Promise<PastExecution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const listed = await this.rest.call('GET', `/executions?filter=${filter}&limit=50`);
		const ids = objectsAt(listed, 'results').map((execution) => textAt(execution, 'id'));
		const inOrder = ids.sort((one, other) => Number(one) - Number(other));
		const all = inOrder.map(async (id) => await this.rest.call('GET', `/executions/${id}`));
		return (await Promise.all(all)).filter(isComplete).map((execution) => this.past(execution));
	}

	private past(execution: unknown): PastExecution {
		const result = at(parse(textAt(execution, 'data')), 'resultData');
		return {
			status: textAt(execution, 'status'),
			error: at(result, 'error', 'message'),
			items: (nodeName) => {
				const items = at(result, 'runData', nodeName, 0, 'data', 'main', 0);
				return items === undefined ? [] : objectsAt(items);
			},
		};
	}
}
