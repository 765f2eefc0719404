import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { container, loggerService } from './container.cts';
import { BinaryDataBlobManager, BinaryDataService, ErrorReporter } from './n8n-core.cts';

/** A server that speaks S3, of the package s3rver, which has no types. */
interface S3Server {
	run: () => Promise<{ port: number }>;
	close: () => Promise<void>;
}

const S3rver = createRequire(__filename)('s3rver') as new (options: object) => S3Server;

/** What n8n stores files in S3 with. */
interface BlobStorage {
	ObjectStoreConfig: new () => object;
	S3ByteStore: new (service: unknown) => ConstructorParameters<typeof BinaryDataBlobManager>[0];
}
interface ObjectStore {
	ObjectStoreService: new (logger: unknown, config: object) => { init: () => Promise<void> };
}

const requireFromCore = createRequire(require.resolve('n8n-core'));
const { ObjectStoreConfig, S3ByteStore } = requireFromCore('@n8n/blob-storage') as BlobStorage;
const { ObjectStoreService } = requireFromCore('@n8n/blob-storage/object-store') as ObjectStore;

const bucket = 'files';

/**
 * Starts an S3 server on a free port, and lets n8n keep binary data there, once that is the mode.
 * @returns what ends it
 */
export async function startS3(): Promise<() => Promise<void>> {
	const directory = mkdtempSync(join(tmpdir(), 'nudgescribe-s3-'));
	const configureBuckets = [{ name: bucket }];
	const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets };
	const server = new S3rver(options);
	const { port } = await server.run();
	const credentials = { accessKey: 'S3RVER', accessSecret: 'S3RVER', authAutoDetect: false };
	const config = Object.assign(new ObjectStoreConfig(), {
		...{ host: `127.0.0.1:${port}`, protocol: 'http', forcePathStyle: true },
		...{ bucket: { name: bucket, region: 'us-east-1' }, credentials },
	});
	const service = new ObjectStoreService(container.get(loggerService), config);
	await service.init();
	const manager = new BinaryDataBlobManager(new S3ByteStore(service), container.get(ErrorReporter));
	container.get(BinaryDataService).setManager('s3', manager);
	return async () => {
		await server.close();
		rmSync(directory, { recursive: true, force: true });
	};
}
