import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import type { Pages } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';

/** What an API might do when a page is asked for that it does not have. */
const behaviours = ['empty', 'missing', 'lastPage', 'firstPage'] as const;

/** An API with pages, as somebody could have built it. */
export interface Layout {
	/** How many records there are. */
	total: number;
	pageSize: number;
	firstPage: number;
	/** What is answered to a page below the first one, and to one behind the last. */
	below: (typeof behaviours)[number] | 'breaks';
	behind: (typeof behaviours)[number];
	pagesAtOnce: number;
	/** In which order requests that are under way are answered. */
	order: number;
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
	total: fc.integer({ min: 0, max: 60 }),
	pageSize: fc.integer({ min: 1, max: 12 }),
	firstPage: fc.constantFrom(0, 1),
	below: fc.constantFrom(...behaviours, 'breaks' as const),
	behind: fc.constantFrom(...behaviours),
	pagesAtOnce: fc.integer({ min: 1, max: 8 }),
	order: fc.nat(),
});

/** The records from one place to another: each different from all others, unless there are so many kinds only. */
export function records(from: number, to: number, kinds = Infinity): IDataObject[] {
	const idAt = (index: number) => (kinds === Infinity ? index : index % kinds);
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: idAt(from + index) }));
}

/** Accounts where the answers fit one way of counting only: the others are refused, or right. */
export const clearLayouts = layouts.filter(
	({ total, pageSize, firstPage, below, behind }) =>
		total <= pageSize || (firstPage === 0 ? behind !== 'firstPage' : below !== 'lastPage'),
);

const noSuchPage = new Error('There is no such page');

/** A server in this process. It answers what it is asked in an order that is anything but the one of asking. */
export class Server implements Pages {
	readonly asked: number[] = [];
	readonly count: number;
	mostUnderWay = 0;
	/** A page that this server has lost. */
	lost: number | undefined;
	private waiting: Array<() => void> = [];
	private picks: number;

	constructor(
		private readonly layout: Layout,
		private readonly kinds = Infinity,
	) {
		this.count = Math.ceil(layout.total / layout.pageSize);
		this.picks = layout.order;
	}

	atOnce = (): number => this.layout.pagesAtOnce;

	fetch = async (page: number): Promise<IDataObject[] | Error> => {
		this.asked.push(page);
		await new Promise<void>((resolve) => {
			this.waiting.push(resolve);
			this.mostUnderWay = Math.max(this.mostUnderWay, this.waiting.length);
			if (this.waiting.length === 1) setImmediate(this.answerOne);
		});
		return page === this.lost ? noSuchPage : this.pageAt(page - this.layout.firstPage);
	};

	private readonly answerOne = (): void => {
		this.picks = (this.picks * 1_103_515_245 + 12_345) % 2_147_483_648;
		const [next] = this.waiting.splice(this.picks % this.waiting.length, 1);
		if (this.waiting.length > 0) setImmediate(this.answerOne);
		next?.();
	};

	private pageAt(place: number): IDataObject[] | Error {
		const { total, pageSize, below, behind } = this.layout;
		const at = (number: number) =>
			records(number * pageSize, Math.min(total, (number + 1) * pageSize), this.kinds);
		if (place >= 0 && place < this.count) return at(place);
		const outOfRange = place < 0 ? below : behind;
		if (outOfRange === 'breaks') throw new OperationalError('The server broke');
		if (outOfRange === 'missing') return noSuchPage;
		if (outOfRange === 'empty' || this.count === 0) return [];
		return at(outOfRange === 'firstPage' ? 0 : this.count - 1);
	}
}
