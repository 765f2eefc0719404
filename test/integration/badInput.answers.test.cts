import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../tools/emulator/server.cts';
import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();

const answered = (body: string, contentType = 'application/json'): Omit<Fault, 'times'> => ({
	brokenBody: body,
	contentType,
});
const run = async (operation: string, path: string, fault: Partial<Fault>, more = {}) => {
	stage.emulator.fault({ path, times: 99, ...fault });
	return await stage.run(stage.customers(operation, 'VIP customers', { returnAll: true }), more);
};

/** What the user reads of a proxy's page. */
const page = {
	message: 'Something between n8n and Nudgescribe answered in its place (HTTP 200)',
	description:
		"It sent a page: 'Log in to the proxy'. Ask whoever runs n8n about a firewall or a proxy, and check 'Environment' in the credential.",
};

describe('an answer that is not JSON', () => {
	const logInPage = answered('<!DOCTYPE html>\n<title>Log in to the proxy</title>', 'text/html');

	test.each([
		['getAll', '/v1/customer'],
		['countPages', '/v1/customer/pages'],
	])('%s from %s: the user reads whose page it is', async (operation, path) => {
		const result = await run(operation, path, logInPage);
		expect(failureOf(result)).toEqual({ kind: 'NodeApiError', ...page, item: 0 });
		expect(result.items).toEqual([]);
	});

	test.each([
		['getAll', '/v1/customer', answered('{"customers": [{"customer_id": "cus_'), '{"customers"'],
		['countPages', '/v1/customer/pages', answered('OK', 'text/plain'), 'OK'],
	])('%s from %s: the user reads how it begins', async (operation, path, fault, start) => {
		const result = await run(operation, path, fault);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: "Nudgescribe's answer is not JSON",
			item: 0,
		});
		expect(failureOf(result).description).toContain(`It begins with: ${start}`);
		expect(failureOf(result).description).toContain('proxy');
		expect(result.items).toEqual([]);
	});

	test('that is empty is told so', async () => {
		const result = await run('getAll', '/v1/customer', answered(''));
		expect(failureOf(result)).toMatchObject({ message: "Nudgescribe's answer is empty", item: 0 });
	});

	test('is not shown at full length', async () => {
		const result = await run('countPages', '/v1/customer/pages', answered('x'.repeat(100_000)));
		expect(wordsOf(result).length).toBeLessThan(500);
	});

	test('fails its own item only, with On Error: Continue', async () => {
		const once = { ...logInPage, times: 1 };
		const result = await run('countPages', '/v1/customer/pages', once, {
			items: [{}, {}, {}],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result)).toEqual([
			{ error: page.message, message: page.description },
			{ pages: 1 },
			{ pages: 1 },
		]);
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
	});

	test('with a refusal is told with its status', async () => {
		const result = await run('countPages', '/v1/customer/pages', {
			status: 418,
			body: '<h1>Teapot</h1>',
			contentType: 'text/html',
		});
		expect(failureOf(result).message).toBe(
			'Something between n8n and Nudgescribe refused the request (HTTP 418)',
		);
	});
});

describe('an answer without what was asked for is an error, never an empty success', () => {
	const success = { code: 200, message: 'Success' };

	test.each([
		['no list', success, "does not hold a list 'customers'", "'code' (number), 'message' (text)"],
		[
			'a text for the list',
			{ ...success, customers: 'none' },
			'does not hold a list',
			"'customers' (text)",
		],
		['two lists', { ...success, a: [], b: [] }, 'more than one thing', "'a' (list), 'b' (list)"],
		[
			'a list of texts',
			{ ...success, customers: ['x'] },
			'something other than records',
			"'customers' (list)",
		],
		['nothing at all', {}, 'does not hold a list', 'It holds no fields'],
		['null', null, 'does not hold a list', 'It is null.'],
	])('%s in place of the customers', async (_case, body, message, seen) => {
		const result = await run('getAll', '/v1/customer', answered(JSON.stringify(body)));
		expect(failureOf(result)).toMatchObject({ kind: 'NodeOperationError', item: 0 });
		expect(failureOf(result).message).toContain(message);
		expect(failureOf(result).description).toContain(seen);
		expect(failureOf(result).description).toContain("'API Mapping' of the credential");
		expect(result.items).toEqual([]);
	});

	test.each([
		['no number besides the code', success, "does not hold a number 'pages'"],
		['two numbers', { ...success, a: 3, b: '4' }, 'more than one thing'],
		['a number below zero', { ...success, pages: -1 }, "does not hold a number 'pages'"],
		['a broken number', { ...success, pages: 1.5 }, "does not hold a number 'pages'"],
	])('%s in place of the page count', async (_case, body, message) => {
		const result = await run('getAll', '/v1/customer/pages', answered(JSON.stringify(body)));
		expect(failureOf(result).message).toContain(message);
		expect(stage.calls()).toEqual(['POST /v1/customer/pages']);
	});

	test('a page that was counted and then is not there', async () => {
		const parameters: INodeParameters = { returnAll: true };
		stage.emulator.fault({ path: '/v1/customer', times: 1, skip: 1, status: 404 });
		const result = await stage.run(stage.customers('getAll', 'All customers', parameters));
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'Nudgescribe could not find what was asked for: A fault of the emulator',
			item: 0,
		});
		expect(failureOf(result).description).toMatch(
			/^Nudgescribe counts \d+ pages, and this is what it says of page \d+\. If the data changed while it was read, run this again\. Check that 'Customer Group' is there and belongs to 'Workspace'\. If it is there, your account may want its ID in another form: run 'Check Setup' of the resource Account\.$/,
		);
		expect(result.items).toEqual([]);
	});
});

test("a refusal that comes with status 200, in the answer's code, is a refusal", async () => {
	const body = JSON.stringify({ code: 400, message: 'Group is being rebuilt' });
	const result = await run('getAll', '/v1/customer/pages', answered(body));
	expect(failureOf(result)).toMatchObject({
		kind: 'NodeApiError',
		message: 'Nudgescribe refused the request: Group is being rebuilt',
	});
});
