import { parseFlatted } from '../../demo/rest/flatted.cts';
import { at, objectsAt, textAt, type JsonObject } from '../../demo/rest/json.cts';
import type { N8nRest } from '../../demo/rest/n8n-rest.cts';
import type { Workflow } from '../../demo/rest/workflows.cts';

/** What came of an execution that n8n began by itself. */
export interface PastExecution {
	status: string;
	/** The message of the error that ended it. */
	error: unknown;
	/** What a node put out at its first output; empty when it did not run. */
	items: (nodeName: string) => JsonObject[];
}

const unfinished = ['new', 'running', 'waiting', 'unknown'];

/** A workflow that n8n has, and that can be switched on and off. */
export class ActiveWorkflow {
	private constructor(
		private readonly rest: N8nRest,
		private readonly id: string,
		private readonly versionId: string,
	) {}

	/**
	 * Stores a workflow, not active yet.
	 *
	 * @throws RestError when n8n refuses
	 */
	static async store(rest: N8nRest, workflow: Workflow): Promise<ActiveWorkflow> {
		const stored = await rest.call('POST', '/workflows', workflow);
		return new ActiveWorkflow(rest, textAt(stored, 'id'), textAt(stored, 'versionId'));
	}

	/** Publishes it, as the editor does; n8n polls at once. */
	async activate(): Promise<void> {
		const { rest, id, versionId } = this;
		await rest.call('POST', `/workflows/${id}/activate`, { versionId, name: '', description: '' });
	}

	/** Takes it back. */
	async deactivate(): Promise<void> {
		await this.rest.call('POST', `/workflows/${this.id}/deactivate`, {});
	}

	/** The executions that came to their end, the first one first. */
	async executions(): Promise<PastExecution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const listed = await this.rest.call('GET', `/executions?filter=${filter}&limit=50`);
		const ended = objectsAt(listed, 'results').filter(
			(execution) => !unfinished.includes(textAt(execution, 'status')),
		);
		const ids = ended.map((execution) => textAt(execution, 'id'));
		const inOrder = ids.sort((one, other) => Number(one) - Number(other));
		return await Promise.all(inOrder.map(async (id) => await this.execution(id)));
	}

	private async execution(id: string): Promise<PastExecution> {
		const execution = await this.rest.call('GET', `/executions/${id}`);
		const result = at(parseFlatted(textAt(execution, 'data')), 'resultData');
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
