import { OperationalError, UserError } from 'n8n-workflow';
import { obstacleTo, unreachedProxy, whyUnreached } from './obstacle';
import { toldBy } from './thrown';

/**
 * @param thrown by a request that got no answer; it holds the request with the password, so that nothing of it is passed on
 * @param base the address of the server
 * @returns UserError about what a repeat would not change, such as a certificate that is not trusted; else OperationalError
 */
export function unreachable(thrown: unknown, base: string): Error {
	const { code, proxy } = toldBy(thrown);
	const obstacle = obstacleTo(base, code);
	if (obstacle) {
		return new UserError(
			`${obstacle.message}. ${obstacle.advice} Check 'Environment' in the credential as well.`,
		);
	}
	if (proxy !== undefined) {
		const { message, advice } = unreachedProxy(proxy);
		return new OperationalError(`${message}. ${advice}`);
	}
	const why = whyUnreached(code);
	return new OperationalError(
		`Nudgescribe can't be reached at ${base}${why === undefined ? '' : `: most likely ${why}`}. Check the network of n8n, and 'Environment' in the credential, then try again.`,
	);
}
