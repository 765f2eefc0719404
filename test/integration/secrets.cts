import type { Stage } from './stage.cts';
import { tokensOf } from './tokens.cts';

/** Every text that is reachable from a value, hidden properties such as an error's stack included. */
function* textsIn(value: unknown, seen: Set<object>): Generator<string> {
	if (typeof value === 'string') yield value;
	if (typeof value !== 'object' || value === null || seen.has(value)) return;
	seen.add(value);
	if (Buffer.isBuffer(value)) yield value.toString();
	if (value instanceof Map) yield* textsIn([...value], seen);
	if (value instanceof Set) yield* textsIn([...value], seen);
	for (const name of Object.getOwnPropertyNames(value)) {
		yield name;
		yield* textsIn(Reflect.get(value, name), seen);
	}
}

/** All that somebody who must not see secrets could read of a run: items, errors, their causes, and logs. */
export function readable(leftBehind: object): string {
	return [...textsIn(leftBehind, new Set())].join('\n');
}

/** Every secret that was in use on the stage: those that the user entered, and the tokens. */
export function secretsOf(stage: Stage): Map<string, string> {
	const { emulator, credentials } = stage;
	const tokens = tokensOf(stage);
	const secrets = new Map<string, string>();
	const add = (name: string, value: unknown) => {
		if (typeof value === 'string' && value.length > 3) secrets.set(value, name);
	};
	for (const name of ['password', 'apiKey', 'apiCode']) add(name, credentials.data[name]);
	add('session token', tokens.session);
	add('refresh token', tokens.refresh);
	for (const { headers } of emulator.requests()) {
		add('bearer', headers.authorization?.replace(/^Bearer /, ''));
	}
	return secrets;
}

/** The names of the secrets that somebody could read in what a run left behind. */
export function leakedBy(leftBehind: object, stage: Stage): string[] {
	const text = readable(leftBehind);
	return [...secretsOf(stage)].filter(([secret]) => text.includes(secret)).map(([, name]) => name);
}
