import type { IBinaryData } from 'n8n-workflow';
import type { Reader } from '../http/reader';
import { download } from '../http/download';
import type { StoreContext } from '../http/storeFile';
import { checkEnd } from './csvRows';
import { markOf, readContent, rowsOf, textOf } from './fileContent';
import type { Content, Run } from './fileContent';
import { readFirstNumber } from './pages';
import type { Pages } from './pages';

export type { Run } from './fileContent';

const MIME_TYPE = 'text/csv';

/** @returns how many exported files there are */
export async function readFileCount(api: Reader, run: Run): Promise<number> {
	return (await api.read('POST /v1/messages/pages', run)).count('pages', 'files');
}

/** @returns the exported files as pages of rows, each of them whole */
export async function rowsOfFiles(api: Reader, run: Run): Promise<Pages> {
	return {
		...api.counting('POST /v1/messages/fetch'),
		count: await readFileCount(api, run),
		recount: async () => await readFileCount(api, run),
		atOnce: () => api.pace.atOnce,
		fetch: async (page) => {
			const content = await readContent(api, run, page);
			return content instanceof Error ? content : await rowsOf(content);
		},
	};
}

/** The exported files of a run. */
export class Files {
	private constructor(
		private readonly api: Reader,
		private readonly run: Run,
		readonly count: number,
		private readonly first: 0 | 1,
		private readonly known: Map<number, Promise<Content | Error>>,
	) {}

	/** Finds out whether the API counts them from 0 or from 1; what is read for that is kept, and not read again. */
	static async of(api: Reader, run: Run, count: number): Promise<Files> {
		const known = new Map<number, Promise<Content | Error>>();
		const fetch = async (page: number) => {
			const reading = readContent(api, run, page);
			known.set(page, reading);
			const content = await reading;
			return content instanceof Error ? content : markOf(content);
		};
		// Mostly there is no file 0, which tells enough: another one would be read in vain where it is downloaded then.
		const first = await readFirstNumber({
			...api.counting('POST /v1/messages/fetch'),
			count,
			atOnce: () => 1,
			fetch,
		});
		return new Files(api, run, count, first, known);
	}

	/**
	 * @param number of the file, from 1
	 * @returns what it holds, or an error, not thrown, where it is not there
	 */
	async content(number: number): Promise<Content | Error> {
		const page = this.pageOf(number);
		return await (this.known.get(page) ?? readContent(this.api, this.run, page));
	}

	/**
	 * @param number of the file, from 1
	 * @returns the whole file in n8n's binary data
	 */
	async store(node: StoreContext, number: number, name: string): Promise<IBinaryData> {
		// The API has addresses for the current run's files only.
		const first = this.run.run_number === undefined ? await this.address(number) : undefined;
		if (first === undefined || first instanceof Error) {
			const content = await this.content(number);
			this.known.delete(this.pageOf(number));
			if (content instanceof Error) throw content;
			const text = textOf(content, name);
			await checkEnd(text);
			const bytes = Buffer.from(text, 'utf8');
			return await node.helpers.prepareBinaryData(bytes, name, MIME_TYPE);
		}
		this.known.delete(this.pageOf(number));
		let known: string | undefined = first;
		const address = async () => {
			const next = known ?? (await this.address(number));
			known = undefined;
			if (next instanceof Error) throw next;
			return next;
		};
		return await download(node, this.api, { address, name, mimeType: MIME_TYPE });
	}

	/** @returns where a file can be downloaded for a while, or the API's words when it offers no such address */
	private async address(number: number): Promise<string | Error> {
		const body = { ...this.run, page: this.pageOf(number), format: 'url' } as const;
		const answer = await this.api.readIfThere('POST /v1/messages/fetch', body);
		return answer instanceof Error ? answer : answer.text('url');
	}

	/** @returns a file's number as the API counts */
	private pageOf(number: number): number {
		return this.first + number - 1;
	}
}
