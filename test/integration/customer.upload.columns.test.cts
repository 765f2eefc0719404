import { csvItem } from '../engine/binary.cts';
import { failureOf, jsonOf } from './results.cts';
import { byId, dialects, useStage } from './stage.cts';

const group = 'VIP customers';
const convert = "Or turn on 'Convert File' in the options";

describe.each(dialects)('The columns of a file, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const upload = async (content: string, options = {}, more = {}) =>
		await stage.run(stage.customers('upload', group, { options, ...more }), {
			items: [await csvItem(content)],
		});
	const last = () => stage.stored(group).at(-1)?.profile_data;

	test.each([
		[
			'unknown',
			'email,frist_name\na@b.example,A\n',
			"has a column that is no field of the workspace: 'frist_name' (perhaps 'first_name')",
		],
		[
			'unknown, several',
			'email,shoe_size,fist_name,emai\na@b.example,40,1,2\n',
			"no fields of the workspace: 'shoe_size', 'fist_name' (perhaps 'first_name'), 'emai'",
		],
		['missing', 'first_name,city\nA,Z\n', "has no column for what every customer needs: 'email'"],
		[
			'unknown, and another missing',
			'E-Mail,city\na@b.example,Z\n',
			"'E-Mail' (perhaps 'email'), and has no column for what every customer needs: 'email'",
		],
	])('%s: named, and nothing is sent', async (_kind, content, problem) => {
		for (const convertFile of [false, true]) {
			const { kind, message, description } = failureOf(await upload(content, { convertFile }));
			expect(kind).toBe('NodeOperationError');
			expect(message).toContain(problem);
			expect(description).toMatch(/The workspace has the fields 'email', 'first_name', /);
			expect(description).toContain("turn on 'Skip Column Check'");
		}
		expect(stage.calls()).toEqual(['POST /v1/cpf', 'POST /v1/cpf']);
	});

	test.each([
		['case', 'Email', "'Email' is called 'email'"],
		['blanks', '" email "', "' email ' is called 'email'"],
		['a sign that nobody sees', 'email\u200b', "is called 'email'"],
		['a second byte order mark', '\ufeff\ufeffemail', "is called 'email'"],
	])('that differ in %s: named, and converted where that is wanted', async (_kind, name, words) => {
		const content = `${name},first_name\nzoe@example.net,Zoë\n`;
		const { message, description } = failureOf(await upload(content));
		expect(message).toContain('calls profile fields otherwise than the workspace');
		expect(message).toContain(words);
		expect(description).toContain(convert);
		expect(jsonOf(await upload(content, { convertFile: true }))).toEqual([
			{ [stage.nameOf('accepted')]: 1 },
		]);
		expect(last()).toEqual({ email: 'zoe@example.net', first_name: 'Zoë' });
	});

	test('that come out as the same field are not converted', async () => {
		const content = 'email,City,CITY\nzoe@example.net,a,b\n';
		const { message } = failureOf(await upload(content, { convertFile: true }));
		expect(message).toContain("'City' (perhaps 'city'), 'CITY' (perhaps 'city')");
	});

	test('are not compared where the fields are refused', async () => {
		stage.emulator.fault({ path: '/v1/cpf', times: 9, status: 403 });
		const result = await upload('email,first_name\nzoe@example.net,Zoë\n');
		expect(jsonOf(result)).toEqual([{ [stage.nameOf('accepted')]: 1 }]);
	});

	test('are not compared where the workspace has no fields', async () => {
		for (const { fields } of stage.emulator.store.workspaces) fields.length = 0;
		const { kind } = failureOf(await upload('email\nzoe@example.net\n'));
		expect(kind).toBe('NodeApiError');
	});

	test('are compared with the fields of the workspace, without the own fields of the body', async () => {
		const options = { customBodyFields: '{"mode": "strict"}' };
		expect(failureOf(await upload('email,first_name\na@b.example,A\n', options)).message).toContain(
			'mode',
		);
		const [first] = stage.emulator.requests().filter(({ path }) => path === '/v1/cpf');
		expect(first?.body).not.toHaveProperty('mode');
	});

	test('of a workspace that is not there are its to refuse', async () => {
		const more = { workspace: byId('gone') };
		expect(failureOf(await upload('email\na@b.example\n', {}, more)).kind).toBe('NodeApiError');
	});
});
