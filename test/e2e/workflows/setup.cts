import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain } from './chain.cts';
import { nudgescribe } from './nudgescribe.cts';

/** Finds out whether the credential is ready, in the node "Check". */
export function checkedSetup(): Workflow {
	return chain('Setup', nudgescribe('Check', { resource: 'account', operation: 'checkSetup' }));
}
