import { basename } from 'node:path';
import { noteServer } from '../tally.cts';
import { expectClear, type Words } from '../clear.cts';
import { HostileServer, type Routes } from './hostileServer.cts';
import type { Job, Report, Task } from './job.cts';
import { problemIn } from './problem.cts';
import { startProcess, type Course, type OtherProcess } from './otherProcess.cts';

/** What came of one size, and what the server was asked for it. */
export interface Outcome extends Report {
	/** How often a path was asked for. */
	times: (path: string) => number;
}

/** A server that misbehaves, in three sizes, and what must come of it. */
export interface ServerCase<Size> {
	/** What the server does, and what must happen. */
	name: string;
	/** 1, 10 and 100 times the ordinary; each with its name, for the table. */
	sizes: [name: string, size: Size][];
	/** What the server does at a size. */
	routes: (size: Size) => Routes;
	task: Task | ((size: Size) => Task);
	/** Fails when something else came. */
	check: (outcome: Outcome, size: Size) => void;
	/** In ms, for one size; then it is ended by force. */
	limit?: number;
	/** In ms, how long the event loop may stand still, besides what JSON.parse takes of the same answer. */
	block?: number;
	/** In MB, how much memory it may take. */
	memory?: number;
	/** All sizes at the same time: for what only waits. */
	allAtOnce?: boolean;
	/** How much faster the time passes, for limits that nobody can set: minutes are seconds then. */
	clock?: number;
	/** Memory is collected all the time, so that a limit which nothing holds on to is lost for certain. */
	collects?: boolean;
	/** The execution is cancelled as soon as this path is asked for. */
	cancelAt?: (size: Size) => string;
	/** The path whose answer JSON.parse alone is measured with, where it is parsed. */
	parse?: string | ((size: Size) => string | undefined);
	onDisk?: boolean;
}

const defaults = {
	limit: 20_000,
	block: 200,
	memory: Infinity,
	allAtOnce: false,
	clock: 1,
	collects: false,
};

/** JSON.parse leaves garbage, which is collected meanwhile: more of it where the answer came in before than where it is alone. */
const withGarbage = 1.5;

/** What a process needs before it begins, on a machine that has much else to do. */
const startMs = 15_000;

/** What something is at a size. */
function of<Size, Value>(value: Value | ((size: Size) => Value), size: Size): Value {
	return value instanceof Function ? value(size) : value;
}

/** Each of some things at each size. */
export function eachAt<Thing, Size>(
	things: [name: string, thing: Thing][],
	sizes: [name: string, size: Size][],
): [name: string, both: { thing: Thing; size: Size }][] {
	return things.flatMap(([name, thing]) =>
		sizes.map(([much, size]): [string, { thing: Thing; size: Size }] => [
			`${name}: ${much}`,
			{ thing, size },
		]),
	);
}

/** Clear words, of which the server's own may be some hundreds of letters, but no more. */
function expectBrief({ message, description }: Words): void {
	expect(message.length).toBeLessThan(1000);
	expectClear({ message: message.slice(0, 399), description: message + description });
}

/** Who cancels an execution needs no advice. */
function isCancelled({ message }: { message: string }): boolean {
	return message.endsWith('The execution was canceled');
}

/** One case under way: its servers, one for each size, and the process of the node. */
class Run<Size> {
	private readonly servers: HostileServer[];

	constructor(private readonly tried: ServerCase<Size>) {
		this.servers = tried.sizes.map(
			([, size], index) =>
				new HostileServer(tried.routes(size), (path) => {
					if (path === tried.cancelAt?.(size)) this.process?.cancel(index);
				}),
		);
	}

	private process: OtherProcess | undefined;

	async course(): Promise<Course> {
		const { tried, servers } = this;
		const { allAtOnce, limit, clock, collects } = { ...defaults, ...tried };
		await Promise.all(servers.map((server) => server.start()));
		const jobs = tried.sizes.map(([, size], index): Job => {
			const { onDisk } = tried;
			const task = of(tried.task, size);
			const parse = of(tried.parse, size);
			return { url: servers[index]?.url ?? '', task, parse, onDisk };
		});
		this.process = await startProcess({ jobs, allAtOnce, clock, collects });
		const longest = startMs + (limit / clock) * (allAtOnce ? 1 : jobs.length);
		const course = await this.process.end(longest);
		await Promise.all(servers.map((server) => server.stop()));
		return course;
	}

	/** Fails when a size did not hold. */
	check({ reports, ending }: Course, index: number, size: Size): void {
		const report = reports.get(index);
		if (!report) {
			const isReached = reports.size === index || this.tried.allAtOnce === true;
			const words = `The process of the node ${ending?.words ?? 'told nothing'}`;
			throw new Error(isReached ? words : `Not tried, for a smaller size fell`);
		}
		const { limit, block, memory } = { ...defaults, ...this.tried };
		for (const { error, secrets } of report.results) {
			expect(secrets).toEqual([]);
			if (error && !isCancelled(error)) expectBrief(error);
		}
		this.tried.check({ ...report, times: (path) => this.servers[index]?.times(path) ?? 0 }, size);
		expect(Math.max(...report.results.map(({ ms }) => ms))).toBeLessThan(limit);
		expect(report.block - withGarbage * report.parse).toBeLessThanOrEqual(block);
		expect(report.memory).toBeLessThan(memory);
	}
}

function noteOf<Size>(tried: ServerCase<Size>, { reports, ending }: Course, index: number) {
	const report = reports.get(index);
	const [size] = tried.sizes[index] ?? [''];
	const file = basename(expect.getState().testPath ?? '', '.test.cts');
	const silence = reports.size === index ? (ending?.silence ?? 0) : 0;
	const measured = report ?? { block: silence, parse: 0, memory: 0, results: [] };
	const { block, parse, memory, results } = measured;
	const times = results.map(({ ms }) => ms);
	return { file, name: tried.name, size, ms: Math.max(0, ...times), block, parse, memory };
}

/** Tests the cases of a file, one after the other; those that only wait begin all at once. */
export function serverCases<Size>(cases: ServerCase<Size>[]): void {
	const runs = cases.map((tried) => ({ tried, run: new Run(tried) }));
	const waiting = new Map<Run<Size>, Promise<Course>>();
	beforeAll(() => {
		for (const { tried, run } of runs) if (tried.allAtOnce) waiting.set(run, run.course());
	});
	describe.each(runs)('A server that $tried.name', ({ tried, run }) => {
		let course: Course;
		beforeAll(async () => {
			course = await (waiting.get(run) ?? run.course());
		}, 300_000);
		test.each(tried.sizes.map(([name, size], index) => ({ name, size, index })))(
			'size $name',
			({ size, index }) => {
				let problem: string | undefined = 'not as it must be';
				try {
					run.check(course, index, size);
					problem = undefined;
				} catch (error) {
					problem = problemIn(error);
					throw error;
				} finally {
					noteServer({ ...noteOf(tried, course, index), problem });
				}
			},
		);
	});
}
