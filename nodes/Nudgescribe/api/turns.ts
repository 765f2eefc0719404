import { sleep } from 'n8n-workflow';

/** In ms: so long one piece of work may have Node's event loop to itself. n8n runs everybody's workflows in it. */
const TURN_MS = 20;

/** The turns that a long piece of work takes: between them, others have the event loop. */
export class Turns {
	private begun = Date.now();

	/** Lets others have the event loop when this work has had it for long enough. Cheap: call it for each record. */
	async due(): Promise<void> {
		if (Date.now() - this.begun < TURN_MS) return;
		await sleep(0);
		this.begun = Date.now();
	}
}
