import { interruption } from '../interruption.cts';
import { step } from '../steps.cts';
import { installN8n } from './n8n-install.cts';

// What takes minutes can be done ahead of what needs it, beside other work.
async function main(): Promise<void> {
	const signal = interruption();
	try {
		await step('Installing n8n', (note) => installN8n(note, signal));
	} catch (error) {
		process.exitCode = 1;
		console.error(error instanceof Error ? error.message : String(error));
	}
}

void main();
