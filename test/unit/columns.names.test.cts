import type { IDataObject } from 'n8n-workflow';
import type { Entries } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { Unclear } from '../../nodes/Nudgescribe/api/dialect/unclear.ts';
import { columnsOf } from './columns.cts';

describe('The names of a list', () => {
	test.each<[string, string, IDataObject, string]>([
		['the contract’s', 'workspaces', { workspace_name: 'A', title: 'B' }, 'A'],
		['a name', 'workspaces', { name: 'A', owner_name: 'B' }, 'A'],
		['a title', 'campaigns', { title: 'A', template_name: 'B' }, 'A'],
		['its own before its label', 'fields', { cpf_name: 'email', label: 'E-mail' }, 'email'],
		['short for the thing', 'workspaces', { ws_name: 'A', user_name: 'B' }, 'A'],
	])('are found: %s', (_case, list, one, name) => {
		expect(columnsOf(list, [one]).name(one)).toBe(name);
	});

	test.each<[string, string, IDataObject]>([
		['another thing’s', 'campaigns', { workspace_name: 'A' }],
		['a person’s', 'campaigns', { owner_name: 'A' }],
	])('are not guessed: %s', (_case, list, one) => {
		expect(() => columnsOf(list, [one]).name(one)).toThrow(Unclear);
	});
});

describe('What else a record has', () => {
	const fields = [
		{ id: 1, name: 'a', type: 'Date', format: 'yyyy-MM-dd', is_required: 1 },
		{ id: 2, name: 'b', type: 'string', format: null, is_required: 0 },
	];

	test('is found under names that mean the same', () => {
		const columns = columnsOf('fields', fields);
		const [first] = fields;
		expect(first && columns.text(first, 'field_type')).toBe('Date');
		expect(first && columns.text(first, 'field_format')).toBe('yyyy-MM-dd');
		expect(first && columns.value(first, 'required')).toBe(1);
	});

	test('is found by its values, where these are fixed', () => {
		const records = [
			{ name: 'a', art: 'date' },
			{ name: 'b', art: 'STRING' },
		];
		expect(columnsOf('fields', records).text(records[0] ?? {}, 'field_type')).toBe('date');
	});

	test('is an error where the values are fixed, and nothing is there', () => {
		const records = [{ name: 'a', art: 'Datum' }];
		expect(() => columnsOf('fields', records).text(records[0] ?? {}, 'field_type')).toThrow(
			Unclear,
		);
	});

	test('comes in the values of the contract', () => {
		const records = [{ status: 'PUB' }, { status: null }, { status: 'RTP' }];
		const entries: Entries = { status: { values: { Published: 'PUB' } } };
		const columns = columnsOf('campaigns', records, entries);
		const statuses = records.map((one) => columns.text(one, 'status', 'status'));
		expect(statuses).toEqual(['Published', undefined, 'RTP']);
	});
});
