/** What a user reads of a failure. */
export interface Words {
	message: string;
	description: string;
}

const jargon =
	/\b(E[A-Z]{4,}|axios|socket|undefined|null|NaN|stack|regex|TypeError|SyntaxError)\b|\[object|status code|Unexpected token|\bJSON at\b|\bat .*\.[cm]?[jt]s/;
const advice =
	/\b(check|choose|enter|ask|try again|save|remove|set|refresh|map|look there|must start|nothing more was sent|tell Nudgescribe|use '|look at|correct|delete|export)\b/i;

/** Expects an error that a user can do something with: in plain words, and naming what to do. */
export function expectClear({ message, description }: Words): void {
	expect(message.trim()).not.toBe('');
	expect(message).not.toMatch(jargon);
	expect(message.length).toBeLessThan(400);
	expect(`${message} ${description}`).toMatch(advice);
}
