import { jsonStringify, LoggerProxy, type Logger } from 'n8n-workflow';
import { container, loggerService } from './container.cts';
import { shared } from './shared.cts';

const currentLines = shared<string[]>();

// As n8n's own logger does: of an error, only these are written.
function describeError({ name, message, stack, cause }: Error): object {
	return { name, message, stack, cause: cause instanceof Error ? describeError(cause) : cause };
}

function describeMetadata(metadata: object): string {
	const plain = Object.entries(metadata).map(([key, value]: [string, unknown]) => [
		key,
		value instanceof Error ? describeError(value) : value,
	]);
	return jsonStringify(Object.fromEntries(plain), { replaceCircularRefs: true });
}

function recordAt(level: string) {
	return (message: string, metadata: object = {}): void => {
		currentLines.getStore()?.push(`${level}: ${message} ${describeMetadata(metadata)}`);
	};
}

const recorder: Logger & { scoped: () => Logger } = {
	error: recordAt('error'),
	warn: recordAt('warn'),
	info: recordAt('info'),
	debug: recordAt('debug'),
	scoped: () => recorder,
};

container.set(loggerService, recorder);
LoggerProxy.init(recorder);

/** Runs `work` and adds to `lines` what n8n's logger is given meanwhile, at any level. */
export async function recordLogs<T>(lines: string[], work: () => Promise<T>): Promise<T> {
	return await currentLines.run(lines, work);
}
