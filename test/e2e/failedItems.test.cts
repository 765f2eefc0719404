import { keptFiles } from './kept-files.cts';
import { type N8nUnderTest, startN8nUnderTest } from './n8n-under-test.cts';
import { WebSession } from './web-session.cts';
import { uploadWithErrorOutput } from './workflows/failing.cts';

const minute = 60_000;
let n8n: N8nUnderTest;
let stop: (() => Promise<void>) | undefined;

jest.setTimeout(2 * minute);

beforeAll(async () => {
	n8n = await startN8nUnderTest();
	({ stop } = n8n);
}, 20 * minute);

afterAll(async () => {
	await stop?.();
});

it('an item that fails reaches the error output with what to do, the status, its file, and what came in', async () => {
	const { emulator, rest, url } = n8n.site;
	const { workspaceId, groupId } = emulator.store.group('VIP customers');
	const message = 'WorkspaceNotFound is what this API says';
	const body = JSON.stringify({ message });
	emulator.fault({ path: '/v1/customer/check', times: 1, status: 422, body });
	const { items, status } = await n8n.run(uploadWithErrorOutput(workspaceId, groupId));
	expect(status).toBe('success');
	expect(items('Failed').map(({ json }) => json)).toEqual([
		{
			order: 7,
			error: `Nudgescribe refused the request: ${message}`,
			message: expect.stringContaining('Nudgescribe answered with status 422.') as string,
		},
	]);
	expect(items('Upload')).toEqual([]);
	const [file] = await keptFiles(rest, await WebSession.logIn(url), 'Failed');
	expect(file?.content.toString()).toContain('nathan@example.net,Nathan');
});
