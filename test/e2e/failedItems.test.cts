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

it('items that fail reach the error output with what to do, the status, the file, and what came in', async () => {
	const { emulator, rest } = n8n.site;
	const { workspaceId, groupId } = emulator.store.group('VIP customers');
	const message = 'WorkspaceNotFound is what this API says';
	const path = '/v1/customer/check';
	emulator.fault({ path, times: 1, status: 422, body: JSON.stringify({ message }) });
	emulator.fault({ path, times: 1, brokenBody: JSON.stringify({ success: false, message }) });
	const { items, status } = await n8n.run(uploadWithErrorOutput(workspaceId, groupId));
	expect(status).toBe('success');
	const failed = items('Failed').map(({ json }) => json);
	expect(failed).toEqual([
		{
			order: 0,
			error: `Nudgescribe refused the request: ${message}`,
			message: expect.stringContaining('Nudgescribe answered with status 422.') as string,
		},
		expect.objectContaining({ order: 1, error: expect.stringContaining(message) as string }),
	]);
	expect(items('Upload')).toEqual([]);
	const session = await WebSession.logIn(n8n.site.url);
	const files = await keptFiles(rest, session, 'Failed');
	expect(files.map(({ content }) => content.toString().split('\n')[0])).toEqual([
		'email,first_name',
		'email',
	]);
});
