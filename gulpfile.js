const { dest, parallel, src } = require('gulp');

/** Icons stand beside the compiled code, since descriptions name them by a path relative to the node. */
function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
}

/** Codex files, and the schemas that n8n's editor shows before a first run. */
function descriptions() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json']).pipe(dest('dist/nodes'));
}

exports.assets = parallel(icons, descriptions);
