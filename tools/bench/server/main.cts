import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServices } from '../../emulator/services.cts';
import { completeSettings } from '../../emulator/settings.cts';
import { createApp, type Conditions } from './app.cts';
import { BigExports } from './big-exports.cts';
import { makePlaces, type Places } from './places.cts';
import { Uploads, type Taken } from './taken.cts';

/** What the server tells when it listens. */
export interface Listening {
	/** Without a slash at the end. */
	url: string;
	places: Places;
}

/** What the server is told: to change something, and to say what was uploaded meanwhile. */
export interface Order extends Partial<Conditions> {
	/** The size of each exported file, in bytes. */
	fileBytes?: number;
}

/** Answers an order. */
export type Report = Taken;

const day = 86_400;

async function main(): Promise<void> {
	const settings = completeSettings({ exportLifetime: day });
	const made = createServices(settings);
	const exportUrls = new BigExports(made.store, settings.exportLifetime);
	const services = { ...made, exportUrls };
	const places = makePlaces(services);
	const uploads = new Uploads();
	const conditions: Conditions = { latency: 0 };
	const server = createServer(createApp(services, places, uploads, conditions));
	server.requestTimeout = 0;
	server.keepAliveTimeout = 60_000;
	server.listen(0, settings.host);
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	process.on('message', ({ latency, fileBytes }: Order) => {
		conditions.latency = latency ?? conditions.latency;
		exportUrls.fileBytes = fileBytes ?? exportUrls.fileBytes;
		process.send?.(uploads.take());
	});
	process.send?.({ url: `http://${settings.host}:${port}`, places } satisfies Listening);
	process.once('disconnect', () => process.exit());
}

void main();
