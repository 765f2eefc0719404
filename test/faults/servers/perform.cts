import { open } from 'node:fs/promises';
import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { account } from '../../../tools/emulator/accounts.cts';
import { csvItem, keepBinariesIn } from '../../engine/binary.cts';
import { container } from '../../engine/container.cts';
import { StoredCredential, testCredential } from '../../engine/credentials.cts';
import { mapFields, searchList } from '../../engine/lists.cts';
import { BinaryDataService } from '../../engine/n8n-core.cts';
import { registerNodeType } from '../../engine/node-types.cts';
import { PollingWorkflow } from '../../engine/poll.cts';
import { runNode } from '../../engine/run.cts';
import { NudgescribeTrigger } from '../../../nodes/Nudgescribe/NudgescribeTrigger.node.ts';
import { SecretSearch } from '../secretSearch.cts';
import type { Job, OutFile, Result } from './job.cts';

const triggerType = 'n8n-nodes-nudgescribe.nudgescribeTrigger';
registerNodeType(triggerType, new NudgescribeTrigger());

/** What came out, of whatever kind. */
interface Came {
	error?: unknown;
	items: INodeExecutionData[];
	/** All that somebody could read of it; undefined where that is too much to be searched. */
	readable?: object;
}

const headLength = 200;
const searchedItems = 100;
const shownLength = 2000;

async function came(job: Job, credentials: StoredCredential, until: Promise<void>): Promise<Came> {
	const { task } = job;
	if ('node' in task) {
		const node = { parameters: task.node, onError: task.onError };
		const items = task.file === undefined ? undefined : [await csvItem(task.file)];
		const result = await runNode({
			credentials,
			node,
			cancelAfter: until,
			...(items && { items }),
		});
		const isSmall = result.items.length < searchedItems;
		return { error: result.error, items: result.items, ...(isSmall ? { readable: result } : {}) };
	}
	if ('poll' in task) {
		const node = { type: triggerType, credentials, parameters: task.poll };
		const polled = await new PollingWorkflow(node).activate();
		return { ...polled, readable: polled };
	}
	if ('credentialTest' in task) {
		const tested = await testCredential(credentials);
		const error = tested.status === 'OK' ? undefined : new Error(tested.message);
		return { error, items: [], readable: tested };
	}
	const listed =
		'list' in task
			? await searchList(task.list, { credentials, parameters: task.parameters })
			: await mapFields('mapProfileFields', { credentials, parameters: task.mapper });
	const found = 'results' in listed ? listed.results : listed.fields;
	const notice = 'emptyFieldsNotice' in listed ? listed.emptyFieldsNotice : undefined;
	const items = found.map((one) => ({ json: { ...one } }));
	return { items, error: notice === undefined ? undefined : new Error(notice), readable: listed };
}

function credentialFor(url: string): StoredCredential {
	const entered = { ...account, clientIp: '203.0.113.7' };
	return new StoredCredential({ environment: 'custom', baseUrl: url, ...entered });
}

/** An error as an execution is stored with it: n8n keeps a plain copy. */
function wordsOf(error: unknown): Result['error'] {
	if (typeof error !== 'object' || error === null) return undefined;
	const said: Record<string, unknown> = { name: '', message: '', description: '' };
	for (const name of Object.keys(said)) said[name] = Reflect.get(error, name) ?? '';
	return {
		kind: String(said.name),
		message: String(said.message),
		description: String(said.description),
	};
}

function shown(item: INodeExecutionData | undefined): IDataObject | undefined {
	if (!item) return undefined;
	const text = JSON.stringify(item.json);
	return text.length > shownLength
		? { length: text.length, beginning: text.slice(0, shownLength) }
		: item.json;
}

async function fileOf({ id, data, fileName }: IBinaryData): Promise<OutFile> {
	const name = fileName ?? '';
	if (id === undefined) {
		const content = Buffer.from(data, 'base64');
		return { name, bytes: content.length, head: content.toString('utf8', 0, headLength) };
	}
	const file = await open(container.get(BinaryDataService).getPath(id));
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
		const head = buffer.toString('utf8', 0, bytesRead);
		return { name, bytes: (await file.stat()).size, head };
	} finally {
		await file.close();
	}
}

function secretsIn({ readable, error }: Came, credentials: StoredCredential): string[] {
	const search = new SecretSearch();
	search.learn(credentials.data, []);
	if (readable) search.inValue(readable);
	else search.inValue({ error });
	return [...search.seen];
}

/**
 * Does a job in n8n's own engine.
 *
 * @param cancelled settles when the execution is to be cancelled
 * @param takeBlock the longest block so far, asked for before anything else looks at what came
 */
export async function perform(
	job: Job,
	cancelled: Promise<void>,
	takeBlock: () => number,
): Promise<{ results: Result[]; block: number }> {
	await keepBinariesIn(job.onDisk === true ? 'filesystem' : 'default');
	const credentials = credentialFor(job.url);
	let cancelledAt: number | undefined;
	const cancel = cancelled.then(() => {
		cancelledAt = performance.now();
	});
	takeBlock();
	const one = async () => {
		const start = performance.now();
		const all = await came(job, credentials, cancel).catch((error: unknown): Came => ({
			error,
			items: [],
		}));
		return { all, start, end: performance.now() };
	};
	const times = 'node' in job.task ? (job.task.times ?? 1) : 1;
	const ended = await Promise.all(Array.from({ length: times }, one));
	const block = takeBlock();
	const results = ended.map(async ({ all, start, end }): Promise<Result> => {
		const { items, error } = all;
		const binaries = items.slice(0, 9).flatMap(({ binary }) => Object.values(binary ?? {}));
		return {
			ms: Math.round(end - start),
			msFromCancel: cancelledAt === undefined ? undefined : Math.round(end - cancelledAt),
			error: wordsOf(error),
			count: items.length,
			first: shown(items[0]),
			last: shown(items.at(-1)),
			files: await Promise.all(binaries.map(fileOf)),
			secrets: secretsIn(all, credentials),
		};
	});
	return { results: await Promise.all(results), block };
}
