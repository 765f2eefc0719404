/** Says something to the person who waits, while a step is under way. */
export type Note = (text: string) => void;

/**
 * Writes the steps of a program for a person to follow, one line per step with the seconds it took.
 */
export class Steps {
	private lineIsOpen = false;

	constructor(private readonly write: (text: string) => void) {}

	/**
	 * Runs one step.
	 *
	 * @param title what is done, e.g. "Starting n8n"
	 * @param work the step; the note that it gets prints an indented line below the title
	 * @returns what the work returns
	 * @throws what the work throws
	 */
	async run<Result>(title: string, work: (note: Note) => Promise<Result>): Promise<Result> {
		const begun = performance.now();
		this.openLine(title);
		try {
			const result = await work((text) => {
				this.closeLine();
				this.write(`   ${text}\n`);
			});
			this.sayDone(Math.ceil((performance.now() - begun) / 1000));
			return result;
		} finally {
			this.closeLine();
		}
	}

	private openLine(title: string): void {
		this.write(`${title} ...`);
		this.lineIsOpen = true;
	}

	private sayDone(seconds: number): void {
		this.write(this.lineIsOpen ? ` ${seconds} s\n` : `   done after ${seconds} s\n`);
		this.lineIsOpen = false;
	}

	private closeLine(): void {
		if (this.lineIsOpen) this.write('\n');
		this.lineIsOpen = false;
	}
}
