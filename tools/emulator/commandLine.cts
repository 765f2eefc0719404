import { parseArgs } from 'node:util';
import { loadDialect } from './dialect.cts';
import { completeSettings, type EmulatorSettings } from './settings.cts';

export const help = `A local Nudgescribe.

Usage: npm run emulator -- [options]

  --port <number>                    default 5690; 0 for any free port
  --latency <milliseconds>           added to each API request, default 0
  --page-size <number>               customers a page, default 500
  --customers <number>               customers in the group "All customers", default 12000
  --token-lifetime <seconds>         default 14 days
  --refresh-token-lifetime <seconds> default 15 days
  --seed <number>                    other data for another number, default 1
  --dialect <name or file>           one in tools/emulator/dialects, or a JSON file
  --help`;

const options = {
	port: { type: 'string', default: '5690' },
	latency: { type: 'string' },
	'page-size': { type: 'string' },
	customers: { type: 'string' },
	'token-lifetime': { type: 'string' },
	'refresh-token-lifetime': { type: 'string' },
	seed: { type: 'string' },
	dialect: { type: 'string', default: 'default' },
	help: { type: 'boolean', default: false },
} as const;

const numbers = [
	['port', 'port'],
	['latency', 'latency'],
	['page-size', 'pageSize'],
	['customers', 'customers'],
	['token-lifetime', 'tokenLifetime'],
	['refresh-token-lifetime', 'refreshTokenLifetime'],
	['seed', 'seed'],
] as const;

function parsed(
	words: string[],
): ReturnType<typeof parseArgs<{ options: typeof options }>>['values'] {
	try {
		return parseArgs({ args: words, options }).values;
	} catch (error) {
		const [sentence] = error instanceof Error ? error.message.split('. ') : [String(error)];
		throw new Error(`${sentence ?? ''}; --help lists the options`, { cause: error });
	}
}

/**
 * Reads the command line.
 *
 * @param words the words after the program
 * @returns the settings, or `help` when help is asked for
 * @throws Error with one sentence for the user when something cannot be understood
 */
export function readCommandLine(words: string[]): EmulatorSettings | 'help' {
	const values = parsed(words);
	if (values.help) return 'help';
	const given: Partial<EmulatorSettings> = { dialect: loadDialect(values.dialect) };
	for (const [flag, setting] of numbers) {
		const text = values[flag];
		if (text === undefined) continue;
		if (!/^\d+$/.test(text)) throw new Error(`--${flag} takes a whole number, not "${text}"`);
		given[setting] = Number(text);
	}
	return completeSettings(given);
}
