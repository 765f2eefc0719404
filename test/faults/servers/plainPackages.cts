import { readFileSync } from 'node:fs';
import * as modules from 'node:module';

/** What Node.js calls with a module to load, and its path. */
type Load = (module: { _compile: (text: string, path: string) => void }, path: string) => void;

const { _extensions: loads } = modules.Module as unknown as { _extensions: { '.js': Load } };
const { '.js': loadAny } = loads;

// Most of what a process needs before it begins is n8n's packages, and much of that to look for TypeScript in them.
loads['.js'] = (module, path) => {
	if (!path.includes('node_modules')) {
		loadAny(module, path);
		return;
	}
	try {
		module._compile(readFileSync(path, 'utf8'), path);
	} catch (error) {
		// An ES module, which Node.js can't take like this.
		if (!(error instanceof SyntaxError)) throw error;
		loadAny(module, path);
	}
};
