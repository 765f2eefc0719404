/** By credential, the newest search for a token in this n8n process. */
const searches = new Map<string, Promise<void>>();

/**
 * Looks for a new token once those of this process who began before have theirs: n8n runs many executions at a
 * time, which all find the same token refused, and each would renew it.
 * @param credentialId whose token it is
 * @param search is told how to say that the token is stored, since it may have more to do
 */
export async function afterOthers<T>(
	credentialId: string,
	search: (stored: () => void) => Promise<T>,
): Promise<T> {
	const before = searches.get(credentialId);
	if (before) await before;
	let end = () => {};
	const own = new Promise<void>((resolve) => {
		end = resolve;
	});
	searches.set(credentialId, own);
	const stored = () => {
		if (searches.get(credentialId) === own) searches.delete(credentialId);
		end();
	};
	try {
		return await search(stored);
	} finally {
		stored();
	}
}
