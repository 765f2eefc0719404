// Loaded into n8n ahead of its own code. The process that started n8n holds the other end of standard input: when
// that process is gone, however it ended, the pipe closes, and n8n must not stay behind. It has no type in it, since
// Node 20 reads it as it stands.
const graceMs = 10_000;

const exitWithParent = () => {
	process.stdin.once('close', () => {
		process.kill(process.pid, 'SIGTERM');
		setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref();
	});
	// The same process reads what n8n says: without it, that goes nowhere, and is no reason to fail.
	for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
	process.stdin.resume();
	process.stdin.unref();
};

// n8n's worker threads load this too, with a standard input that is none.
if (process.getBuiltinModule('node:worker_threads').isMainThread) exitWithParent();
