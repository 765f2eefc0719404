import { createRequire } from 'node:module';
import './environment.cts';

type Service<T> = abstract new (...parameters: never[]) => T;

interface ServiceContainer {
	get<T>(service: Service<T>): T;
	reset(): void;
	set<T>(service: Service<T>, instance: T): void;
}

// npm may install several versions of n8n's packages; only the ones that n8n-core itself loads count.
const requireFromCore = createRequire(require.resolve('n8n-core'));

/** The service container that n8n-core takes its services from. */
export const container = (requireFromCore('@n8n/di') as { Container: ServiceContainer }).Container;

/** The class under which n8n-core looks its logger up. */
export const loggerService = (
	requireFromCore('@n8n/backend-common') as { Logger: Service<unknown> }
).Logger;

container.reset();
