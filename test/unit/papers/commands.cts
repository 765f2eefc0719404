import { fieldOf } from '../../integration/stage.cts';
import { textOf } from '../files.cts';

const scripts = fieldOf(JSON.parse(textOf('package.json')), 'scripts');

/** The scripts that a text tells to run, and that package.json does not have. */
export function missingScripts(text: string): string[] {
	const named = [...text.matchAll(/\bnpm (?:run (?:-\S+ )*([\w:-]+)|(test|start)\b)/g)];
	return named
		.map(([, script, short]) => script ?? short ?? '')
		.filter((script) => fieldOf(scripts, script) === undefined);
}
