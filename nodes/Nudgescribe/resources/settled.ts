import { RequestError } from '../api/http/refused';

/** @returns what a request gives, or why it failed, for who looks closer */
export async function orError<Result>(request: Promise<Result>): Promise<Result | Error> {
	return await request.catch((error: unknown) =>
		error instanceof Error ? error : new Error(String(error)),
	);
}

/** @returns whether the API says that it did not do what was asked, and not merely that something went wrong */
export function saysNo(error: Error): boolean {
	const verdict = error instanceof RequestError ? error.verdict : undefined;
	return verdict?.type === 'no' && verdict.by === 'api' && verdict.meaning < 500;
}
