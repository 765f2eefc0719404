import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential, type CredentialReference } from '../../tools/demo/rest/credentials.cts';
import type { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';
import type { Emulator } from '../../tools/emulator/server.cts';
import { ActiveWorkflow } from './active-workflow.cts';
import { type KeptFile, keptFiles } from './kept-files.cts';
import type { LargeFiles } from './large-files.cts';
import { until } from './until.cts';
import { WebSession } from './web-session.cts';
import type { ChainNode } from './workflows/chain.cts';
import type { GroupPlace } from './workflows/customers.cts';
import {
	bytesOf,
	call,
	callable,
	download,
	fileField,
	intoFile,
	onFile,
	upload,
} from './workflows/handedOn.cts';

/** What n8n answers to whoever posted a file. */
export interface Answer {
	status: number;
	body: unknown;
}

/** Each way of a file by itself, and all of them: one after the other, upload and download two sub-workflows deep. */
export type Way = 'upload' | 'download' | 'output' | 'all';

/** The ways of files through a running n8n, each a workflow that starts when a file is posted. */
export class FileWays {
	private readonly stored = new Map<Way, ActiveWorkflow>();

	private constructor(
		private readonly rest: N8nRest,
		private readonly session: WebSession,
		private readonly credential: CredentialReference,
	) {}

	/**
	 * Stores the workflows and switches them on.
	 *
	 * @param rest n8n's
	 * @param emulator whose data they read and write
	 * @param files what stands in front of it
	 * @param source the group whose customers become a file by themselves
	 */
	static async store(
		rest: N8nRest,
		{ store }: Emulator,
		{ url }: LargeFiles,
		source: GroupPlace,
	): Promise<FileWays> {
		const session = await WebSession.logIn(rest.url);
		const credential = await createCredential(rest, emulatorCredential(url));
		const ways = new FileWays(rest, session, credential);
		const target = store.group('Waiting list');
		const oneFile = download(store.campaign('Flash weekend').campaignId);
		const threeFiles = download(store.campaign('Spring launch').campaignId);
		await ways.add('upload', upload(target));
		await ways.add('download', oneFile, bytesOf('data'));
		await ways.add('output', intoFile(source));
		const handOn = call('Hand on', await ways.twoDeep('Upload', upload(target)));
		const fetched = call('Fetch', await ways.twoDeep('Download', threeFiles));
		await ways.add('all', handOn, fetched, intoFile(target));
		return ways;
	}

	/**
	 * Posts a file as a form, as a browser does.
	 *
	 * @param url the address of the process that takes webhook calls
	 * @returns the answer once the workflow is over
	 */
	async post(url: string, way: Way, file: Blob): Promise<Answer> {
		const address = `${url}/webhook/${way}`;
		await until(`The webhook ${way}`, async () => {
			const { headers } = await fetch(address, { method: 'OPTIONS', headers: { origin: url } });
			const methods = headers.get('access-control-allow-methods') ?? '';
			return methods.includes('POST') ? true : undefined;
		});
		const body = new FormData();
		body.append(fileField, file, 'customers.csv');
		const response = await fetch(address, { method: 'POST', body });
		return { status: response.status, body: await response.json() };
	}

	/** Downloads the files that a node put out in the newest execution of a way. */
	async files(way: Way, nodeName: string): Promise<KeptFile[]> {
		return await keptFiles(this.rest, this.session, nodeName, this.stored.get(way)?.id);
	}

	/** Why the newest execution of a way failed. */
	async error(way: Way): Promise<unknown> {
		const all = await this.stored.get(way)?.executions();
		return all?.at(-1)?.error;
	}

	/** @returns the ID of a workflow that calls one that has the node */
	private async twoDeep(name: string, node: ChainNode): Promise<string> {
		const { id } = await this.active(callable(`${name}, inner`, node));
		return (await this.active(callable(name, call('Call', id)))).id;
	}

	private async add(way: Way, ...nodes: ChainNode[]): Promise<void> {
		this.stored.set(way, await this.active(onFile(way, ...nodes)));
	}

	private async active(workflow: Workflow): Promise<ActiveWorkflow> {
		const nodes = withCredential(workflow.nodes, this.credential);
		const stored = await ActiveWorkflow.store(this.rest, { ...workflow, nodes });
		await stored.activate();
		return stored;
	}
}
