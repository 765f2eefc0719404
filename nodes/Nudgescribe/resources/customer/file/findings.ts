import type { Problem } from './problem';
import { RowFindings } from './rowFindings';
import type { Shape } from './shape';

/** One thing that is wrong with a file. */
export interface Finding {
	/** from 1, as an editor counts */
	line?: number;
	/** its name, as the file has it */
	column?: string;
	message: string;
	advice: string;
}

/** A person reads no more of them at once. */
const MOST_KEPT = 100;

/** What is found in a file: the first ones, and how many there are. */
export class Findings {
	private readonly kept: Finding[] = [];

	private count = 0;

	/** @param make is called for those alone that are kept */
	add(make: () => Finding): void {
		this.count++;
		if (this.kept.length < MOST_KEPT) this.kept.push(make());
	}

	/** Adds a problem that stands in the way of sending the file. */
	tell(make: () => Problem): void {
		this.add(() => {
			const problem = make();
			const { says, line } = problem;
			const found: Finding = { message: `The file ${says}`, advice: adviceOn(problem) };
			return line === undefined ? found : { line, ...found };
		});
	}

	/** In the order of their lines; what is of the file as a whole comes first. */
	get list(): Finding[] {
		return this.kept.sort(({ line: one = 0 }, { line: other = 0 }) => one - other);
	}

	/** How many there are besides. */
	get more(): number {
		return this.count - this.kept.length;
	}
}

/** @returns what to do about a problem */
export function adviceOn({ wayOut, isMendable }: Problem): string {
	return isMendable
		? `${wayOut} Or turn on 'Convert File' in the options: the file is converted while it is sent then.`
		: wayOut;
}

/** Tells all that is found about the rows of a file, not the first problem alone. */
export class EveryRowFinding extends RowFindings {
	private toldLine = 0;

	private isReturnTold = false;

	constructor(
		shape: Shape,
		private readonly findings: Findings,
	) {
		super(shape);
	}

	/** What is so in each line is told once. */
	override returnAlone(): void {
		if (!this.isReturnTold) super.returnAlone();
		this.isReturnTold = true;
	}

	override textBehindQuote(): void {
		if (this.isNewLine()) super.textBehindQuote();
	}

	override nul(): void {
		if (this.isNewLine()) super.nul();
	}

	/** How long a row is, is looked at where its cells are read. */
	override pass(): void {}

	protected override fail(problem: () => Problem): void {
		this.findings.tell(problem);
	}

	private isNewLine(): boolean {
		const isNew = this.line !== this.toldLine;
		this.toldLine = this.line;
		return isNew;
	}
}
