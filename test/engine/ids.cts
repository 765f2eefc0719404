/** The workflow that every run belongs to. */
export const workflowId = 'engine';

/** The execution that every run is. */
export const executionId = '1';

let polling = 0;

/** One more workflow, for what a process remembers by workflow. */
export function pollingWorkflowId(): string {
	polling++;
	return `polling-${polling}`;
}
