import { allMessages, exportedRows } from './campaigns.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const fetched = '/v1/messages/fetch';
const counted = '/v1/messages/pages';

describe('Message: Get Many', () => {
	const stage = useStage();

	const rows = [
		{ text: 'Hello', to: 'a' },
		{ text: 'Hello', to: 'a' },
	];

	test.each(['the first page is found out', 'API Mapping says which is the first page'])(
		'gives equal rows of several files as often as they are there, where %s',
		async (where) => {
			const data = 'text,to\r\nHello,a\r\nHello,a\r\n';
			stage.emulator.fault({ path: fetched, times: 99, brokenBody: JSON.stringify({ data }) });
			const apiMapping = where.startsWith('API') ? '{"page":{"first":1}}' : '';
			const result = await allMessages(stage, 'Spring launch', {}, { apiMapping });
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toEqual([...rows, ...rows, ...rows]);
		},
	);

	test('asks for the number of files again when all are read, and not where there is one', async () => {
		const counts = () => stage.calls().filter((call) => call === `POST ${counted}`);
		await allMessages(stage, 'Spring launch');
		expect(counts()).toHaveLength(2);
		expect(stage.calls().at(-1)).toBe(`POST ${counted}`);
		await allMessages(stage, 'Flash weekend');
		expect(counts()).toHaveLength(3);
	});

	test('is an error where files went while they were read', async () => {
		const body = JSON.stringify({ code: 200, pages: 2 });
		stage.emulator.fault({ path: counted, skip: 1, times: 1, status: 200, body });
		const result = await allMessages(stage, 'Spring launch');
		expect(failureOf(result).message).toBe(
			'Nudgescribe has fewer pages than before they were read',
		);
		expect(result.items).toEqual([]);
	});

	test('gives the rows of a file that came while the others were read, too', async () => {
		const body = JSON.stringify({ code: 200, pages: 2 });
		stage.emulator.fault({ path: counted, times: 1, status: 200, body });
		const result = await allMessages(stage, 'Spring launch');
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toEqual(exportedRows(stage, 'Spring launch').flat());
	});
});
