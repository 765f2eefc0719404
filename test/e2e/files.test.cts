import { FilesThrough, measurable } from './files-through.cts';
import { useRealN8n } from './real-n8n.cts';

const stores = [
	{ title: 'in memory', mode: 'default', kept: 'default' },
	{ title: 'on disk', mode: 'filesystem', kept: 'filesystem-v2' },
	{ title: 'in its database', mode: 'database', kept: 'database' },
];
/** n8n 1 has no store in its database. */
const hasDatabase = !process.env['N8N_VERSION']?.startsWith('1.');

describe.each(stores.filter(({ mode }) => hasDatabase || mode !== 'database'))(
	'files of an n8n that keeps them $title',
	({ title, mode, kept }) => {
		const real = useRealN8n({ ...measurable, N8N_DEFAULT_BINARY_DATA_MODE: mode });
		let files: FilesThrough;
		beforeAll(async () => {
			files = await FilesThrough.prepare(real.n8n.site.rest, real.emulator);
		});
		afterAll(async () => {
			await files.stop();
		});

		it('come in by a webhook and go through sub-workflows, and arrive whole', async () => {
			await files.arriveWhole(real.n8n.site.url, kept);
		});

		it('may be large', async () => {
			const { pid, url } = real.n8n.site;
			await files.areTakenLarge(url, `regular mode, ${title}`, { n8n: pid });
		});
	},
);
