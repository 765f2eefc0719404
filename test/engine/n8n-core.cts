// The engine, with its settings and its logger in place before it is first used.
import './environment.cts';
import './logs.cts';

export {
	BinaryDataBlobManager,
	BinaryDataConfig,
	BinaryDataService,
	ErrorReporter,
	ExecuteContext,
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	getAdditionalKeys,
	getBinaryDataBuffer,
	LoadOptionsContext,
	prepareBinaryData,
	RoutingNode,
	WorkflowExecute,
	WorkflowHasIssuesError,
} from 'n8n-core';
