import type { INodeExecutionData } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import { adviceOn, namesAdvice } from './advice.cts';
import { useBinariesIn } from './binaries.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, fieldOf, useStage } from './stage.cts';

const table =
	'email,first_name,city\nzoe@example.net,Zoë,Zürich\nli@example.net,"Li, the ""first""",東京\n';
const people = [
	{ email: 'zoe@example.net', first_name: 'Zoë', city: 'Zürich' },
	{ email: 'li@example.net', first_name: 'Li, the "first"', city: '東京' },
];

const advice = `${adviceOn('customer', 'upload')} ${namesAdvice}`;

describe.each(dialects)('Customer: Upload File, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const group = 'VIP customers';
	const upload = async (items: INodeExecutionData[], more = {}) =>
		await stage.run(stage.customers('upload', group, more), { items });
	const lastStored = (count: number) =>
		stage
			.stored(group)
			.slice(-count)
			.map(({ profile_data }) => profile_data);
	const files = () =>
		stage.emulator
			.requests()
			.filter(({ path }) => path === '/v1/customer/check')
			.map(({ body }) => fieldOf(body, 'files'));

	test('the rows of the file are stored, and the item says how many were accepted', async () => {
		const result = await upload([await csvItem(table)]);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toEqual([{ [stage.nameOf('accepted')]: 2 }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(lastStored(2)).toEqual(people);
	});

	test('the file keeps its name, and is sent as CSV with its size', async () => {
		await upload([await csvItem(table, { fileName: 'Kunden März.csv' })]);
		const file = { filename: 'Kunden März.csv', type: 'text/csv', size: Buffer.byteLength(table) };
		expect(files()).toEqual([[{ name: stage.nameOf('file'), ...file }]]);
	});

	test('a byte order mark is left out', async () => {
		await upload([await csvItem(`\ufeff${table}`)]);
		expect(lastStored(2)).toEqual(people);
		expect(files()).toMatchObject([[{ size: Buffer.byteLength(table) }]]);
	});

	test('the file may be in a field of another name', async () => {
		const items = [await csvItem(table, { property: 'attachment_0' })];
		await upload(items, { binaryPropertyName: 'attachment_0' });
		expect(lastStored(2)).toEqual(people);
	});

	test('each item brings its own file', async () => {
		const [head = '', first = '', second = ''] = table.split('\n');
		const result = await upload([
			await csvItem(`${head}\n${first}\n`),
			await csvItem(`${head}\r\n${second}\r\n`),
		]);
		expect(originsOf(result.items)).toEqual([0, 1]);
		const [, ...uploads] = stage.calls();
		expect(stage.calls()).toEqual(['POST /v1/cpf', ...uploads]);
		expect(uploads).toEqual(Array(2).fill('POST /v1/customer/check'));
		expect(lastStored(2)).toEqual(people);
	});

	test('custom body fields travel in the form', async () => {
		const customBodyFields = '{"mode": "strict", "tags": ["a"]}';
		const result = await upload([await csvItem(table)], { options: { customBodyFields } });
		const bodies = stage.emulator.requests().map(({ body }) => fieldOf(body, 'fields'));
		expect(bodies.at(-1)).toMatchObject({ mode: 'strict', tags: '["a"]' });
		expect(failureOf(result).message).toContain('Unknown fields: mode, tags');
	});

	test('a file that is refused gets advice about the file', async () => {
		const options = { skipColumnCheck: true };
		const result = await upload([await csvItem('first_name\nAda\n')], { options });
		const { message, description } = failureOf(result);
		expect(message).toContain('Columns of required profile fields are missing: email');
		expect(description).toMatch(/^Correct the file and upload it again: its first line names/);
	});

	test('a quota that is used up is told in the words of the API', async () => {
		const words = { [stage.nameOf('message')]: 'Usage quota exceeded' };
		const body = JSON.stringify(words);
		stage.emulator.fault({ path: '/v1/customer/check', times: 1, status: 400, body });
		const { message, description } = failureOf(await upload([await csvItem(table)]));
		expect(message).toBe('Nudgescribe refused the request: Usage quota exceeded');
		expect(description).toBe(advice);
	});

	test('a group that is not there gets advice about the group', async () => {
		const customerGroup = byId('gone');
		const { description } = failureOf(await upload([await csvItem(table)], { customerGroup }));
		expect(description).toBe(advice);
	});
});

describe('Customer: Upload File, with n8n keeping files on disk', () => {
	const stage = useStage();
	useBinariesIn('filesystem');

	test('the file arrives whole', async () => {
		const rows = Array.from(
			{ length: 20_000 },
			(_, index) => `p${index}@example.net,Person ${index}`,
		);
		const item = await csvItem(`email,first_name\n${rows.join('\n')}\n`);
		expect(item.binary?.data?.id).toContain('filesystem');
		const result = await stage.run(stage.customers('upload', 'VIP customers'), { items: [item] });
		expect(jsonOf(result)).toEqual([{ accepted: 20_000 }]);
		expect(stage.stored('VIP customers').at(-1)?.profile_data).toEqual({
			email: 'p19999@example.net',
			first_name: 'Person 19999',
		});
	});
});
