// Run by itself, with the class files as arguments: tells how long it takes to load them and to make what they hold,
// in a process that has loaded already what n8n has by then. It imports nothing, since Node reads it as it stands, but
// for the types: a compiler in the process would take part in the loading.
const [program = ''] = process.argv.slice(2);
const requireThere = process.getBuiltinModule('node:module').createRequire(program);

function load(file: string): void {
	const name = file.replace(/^.*\/|\..*$/g, '');
	const { [name]: Class } = requireThere(file) as Record<string, new () => unknown>;
	if (!Class) throw new Error(`${file} holds no ${name}`);
	new Class();
}

for (const known of ['n8n-workflow', 'luxon']) requireThere(known);
const begun = performance.now();
process.argv.slice(2).forEach(load);
process.stdout.write(String(performance.now() - begun));
