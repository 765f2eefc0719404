import { parse } from 'flatted';
import { at, isObject, objectsAt, textAt } from '../../tools/demo/rest/json.cts';
import type { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import type { WebSession } from './web-session.cts';

/** A file that an item carries, as n8n keeps it. */
export interface KeptFile {
	/** The field of the item that it is in. */
	field: string;
	fileName: string;
	mimeType: string;
	/** n8n's word for where its content is. */
	storage: string;
	content: Buffer;
}

/**
 * Downloads the files that a node put out in the newest execution.
 *
 * @param nodeName the node
 * @param workflowId the workflow whose executions count; all unless told otherwise
 * @returns the files, in the order of the items
 * @throws Error when there is none of the kind
 */
export async function keptFiles(
	rest: N8nRest,
	session: WebSession,
	nodeName: string,
	workflowId?: string,
): Promise<KeptFile[]> {
	const filter = encodeURIComponent(JSON.stringify(workflowId === undefined ? {} : { workflowId }));
	const listed = await rest.call('GET', `/executions?filter=${filter}&limit=1`);
	const newest = textAt(listed, 'results', 0, 'id');
	const data = textAt(await rest.call('GET', `/executions/${newest}`), 'data');
	const run = at(parse(data), 'resultData', 'runData', nodeName, 0);
	const files = objectsAt(run, 'data', 'main', 0).flatMap(({ binary }) =>
		isObject(binary) ? Object.entries(binary) : [],
	);
	return await Promise.all(
		files.map(async ([field, file]) => await download(session, field, file)),
	);
}

async function download(session: WebSession, field: string, file: unknown): Promise<KeptFile> {
	const { storage, content } = await contentOf(session, file);
	const [fileName, mimeType] = [textAt(file, 'fileName'), textAt(file, 'mimeType')];
	return { field, fileName, mimeType, storage, content };
}

/** Where the content of a file is, and the content; in memory mode, n8n keeps it with the item. */
async function contentOf(
	session: WebSession,
	file: unknown,
): Promise<{ storage: string; content: Buffer }> {
	const id = at(file, 'id');
	if (typeof id !== 'string') {
		return { storage: 'default', content: Buffer.from(textAt(file, 'data'), 'base64') };
	}
	const path = `/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
	const content = await (await session.file(path)).arrayBuffer();
	return { storage: id.split(':', 1).join(''), content: Buffer.from(content) };
}
