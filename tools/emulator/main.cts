import { account } from './accounts.cts';
import { help, readCommandLine } from './commandLine.cts';
import { startEmulator } from './server.cts';
import type { EmulatorSettings } from './settings.cts';

function sentenceFor(error: unknown, port?: number): string {
	if (!(error instanceof Error)) return String(error);
	const inUse = 'code' in error && error.code === 'EADDRINUSE';
	return inUse ? `Port ${port ?? 0} is in use already: choose another with --port` : error.message;
}

function fail(error: unknown, port?: number): void {
	console.error(sentenceFor(error, port));
	process.exitCode = 1;
}

async function serve(settings: EmulatorSettings): Promise<void> {
	const emulator = await startEmulator(settings);
	console.log(`Nudgescribe emulator: ${emulator.url}
E-mail:               ${account.email}
Password:             ${account.password}
API key:              ${account.apiKey} (or none)
API code:             ${account.apiCode} (or none)
Dialect:              ${settings.dialect.name}
Stop with Ctrl-C.`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void emulator.stop());
	}
}

function main(): void {
	try {
		const settings = readCommandLine(process.argv.slice(2));
		if (settings === 'help') console.log(help);
		else {
			serve(settings).catch((error: unknown) => {
				fail(error, settings.port);
			});
		}
	} catch (error) {
		fail(error);
	}
}

main();
