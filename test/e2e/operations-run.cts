import type { Execution } from '../../tools/demo/rest/executions.cts';
import { textAt } from '../../tools/demo/rest/json.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';
import { nodeType } from './workflows/nudgescribe.cts';

/**
 * Tells which operations did something in an execution.
 *
 * @param workflow what was executed
 * @param execution what came of it
 * @returns `resource/operation` of each Nudgescribe node that put out items, none of them an error
 */
export function operationsRun({ nodes }: Workflow, { items }: Execution): string[] {
	const worked = nodes.filter((node) => {
		const output = node['type'] === nodeType ? items(textAt(node, 'name')) : [];
		return output.length > 0 && output.every(({ error }) => error === undefined);
	});
	return worked.map(({ parameters }) =>
		[textAt(parameters, 'resource'), textAt(parameters, 'operation')].join('/'),
	);
}
