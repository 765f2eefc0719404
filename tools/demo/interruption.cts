const parentCheckMs = 1_000;

/**
 * Turns Ctrl-C, a request to end from outside, and the end of the npm that started this program into an abort signal.
 *
 * @returns the signal
 */
export function interruption(): AbortSignal {
	const controller = new AbortController();
	const end = (): void => {
		controller.abort();
	};
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
	// npm passes a signal on to the shell that it runs a script in, and the shell does not pass it on.
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) end();
	}, parentCheckMs).unref();
	return controller.signal;
}
