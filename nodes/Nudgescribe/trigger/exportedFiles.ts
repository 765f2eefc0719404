import type { INodeExecutionData } from 'n8n-workflow';
import { inOrder } from '../api/http/pace';
import type { Campaign } from '../api/records/campaign';
import { Files } from '../api/records/messageFiles';
import { fileNameOf } from '../fields/fileNames';
import { orError } from './counted';
import { itemOf } from './event';
import type { Looks } from './looks';
import { isPublished } from './publication';
import type { Sight } from './situation';
import type { Seen } from './watch';

/** So many items a poll makes of files, whatever number the API counts. */
const MOST_FILES = 1000;
/** So many files of a campaign may be refused: further ones wait until it hands these out. */
const MOST_LACKING = 20;

/** The items of exported files: one for each file. */
export class ExportedFiles {
	private made = 0;

	constructor(
		private readonly sight: Sight,
		private readonly isDownloading: boolean,
	) {}

	/**
	 * Tells of the new files of a campaign, as far as there is time; what was told of is put into what is known of it. A
	 * file that is refused is told of when it can be had.
	 */
	async tell(seen: Seen, count: number, looks: Looks): Promise<INodeExecutionData[]> {
		const { campaign, known } = seen;
		if (known.count === undefined) known.count = count;
		// While a new run waits to be published, the files of the last one are gone.
		if (count < known.count && !isPublished(known.status)) known.count = count;
		known.lacking = known.lacking.filter((number) => number <= count);
		known.isDue = true;
		const items: INodeExecutionData[] = [];
		const failed: unknown[] = [];
		for await (const { number, made } of this.make(seen, count, looks)) {
			known.count = Math.max(known.count, number);
			known.lacking = known.lacking.filter((one) => one !== number);
			if ('value' in made) items.push(made.value);
			else {
				known.lacking.push(number);
				failed.push(made.error);
			}
		}
		known.isDue = known.lacking.length > 0 || known.count < count;
		if (failed.length > 0) {
			const what = failed.length === 1 ? 'A file' : `${failed.length} files`;
			looks.fail(campaign, `${what} of a campaign could not be downloaded`, failed[0]);
		}
		if (failed.length === 0 || items.length > 0) looks.succeed();
		return items;
	}

	/** @returns the item of one file; without Download Files, it says that there is one */
	async one(
		campaign: Campaign,
		number: number,
		count: number,
		files?: Promise<Files>,
	): Promise<INodeExecutionData> {
		const item = itemOf(campaign, { fileNumber: number, files: count });
		if (!this.isDownloading) return item;
		const exported = await (files ?? this.filesOf(campaign, count));
		const name = `${fileNameOf(campaign.id)}-${number}-of-${count}.csv`;
		return { ...item, binary: { data: await exported.store(this.sight.node, number, name) } };
	}

	/** Makes the items of the new files, several at once; the files that were refused before come first. */
	private async *make({ campaign, known }: Seen, count: number, looks: Looks) {
		const { api } = this.sight;
		let files: Promise<Files> | undefined;
		const makeOne = async (number: number) => {
			if (this.isDownloading) files ??= this.filesOf(campaign, count);
			return { number, made: await orError(this.one(campaign, number, count, files)) };
		};
		const wanted = this.numbers([...known.lacking], known, count, looks);
		yield* inOrder(wanted, makeOne, () => api.pace.atOnce);
	}

	private *numbers(
		lacking: number[],
		known: Seen['known'],
		count: number,
		looks: Looks,
	): Generator<number> {
		const isLate = () => this.isDownloading && looks.isTimeUp;
		const isEnough = () =>
			this.made >= MOST_FILES || isLate() || known.lacking.length >= MOST_LACKING;
		for (const number of lacking) {
			if (this.made++ > 0 && isLate()) return;
			yield number;
		}
		for (let number = (known.count ?? count) + 1; number <= count; number++) {
			if (this.made > 0 && isEnough()) return;
			this.made++;
			yield number;
		}
	}

	private async filesOf({ id }: Campaign, count: number): Promise<Files> {
		return await Files.of(this.sight.api, { campaign_id: id }, count);
	}
}
