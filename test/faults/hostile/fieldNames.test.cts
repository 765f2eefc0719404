import type { IDataObject } from 'n8n-workflow';
import { csvItem } from '../../engine/binary.cts';
import { withCampaign } from '../../integration/campaigns.cts';
import { jsonOf } from '../../integration/results.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { addFields, fieldId, group, sentCustomer, storedValues } from './strangeFields.cts';

const stage = useWatchedStage({ dialect: 'lists-renamed' });
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'length'];

const text = (name: string) =>
	`{"email":"evil@example.net","first_name":"Eve",${JSON.stringify(name)}:"polluted"}`;

const expectUnpolluted = () => {
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
	expect(typeof Object.prototype.toString).toBe('function');
};

describe.each(names)('A profile field called %s', (name) => {
	beforeEach(() => {
		addFields(stage, [name]);
	});

	faultCase(stage, 'is sent as it is from JSON', async () => {
		const parameters = { dataMode: 'json', customer: text(name) };
		const result = await stage.run(stage.customers('upsert', group, parameters));
		expect(result.error).toBeUndefined();
		expect(sentCustomer(stage)).toContainEqual([name, 'polluted']);
		expect(storedValues(stage)[fieldId(stage, name)]).toBe('polluted');
		expectUnpolluted();
	});

	faultCase(stage, 'is sent as it is by automatic mapping', async () => {
		const item = JSON.parse(text(name)) as IDataObject;
		const result = await stage.run(stage.customers('upsert', group), { items: [item] });
		expect(result.error).toBeUndefined();
		expect(sentCustomer(stage)).toContainEqual([name, 'polluted']);
		expectUnpolluted();
	});

	faultCase(stage, 'is sent as it is in a CSV file', async () => {
		const file = await csvItem(`email,first_name,${name}\nevil@example.net,Eve,polluted\n`);
		const result = await stage.run(stage.customers('upload', group), { items: [file] });
		expect(result.error).toBeUndefined();
		expect(storedValues(stage)[fieldId(stage, name)]).toBe('polluted');
		expectUnpolluted();
	});

	faultCase(stage, 'comes back as it is', async () => {
		const record = `{"customer_id":"cus_1","profile_data":{${JSON.stringify(name)}:"polluted"},${JSON.stringify(name)}:"top"}`;
		const brokenBody = `{"code":200,"data":{"rows":[${record}]}}`;
		stage.emulator.fault({ path: '/v1/customer', times: 1, brokenBody });
		const parameters = stage.customers('getAll', group, { limit: 1 });
		const result = await stage.run(parameters);
		expect(result.error).toBeUndefined();
		const [json = {}] = jsonOf(result);
		expect(Object.entries(json)).toContainEqual([name, 'top']);
		expect(Object.entries(json.profile_data ?? {})).toEqual([[name, 'polluted']]);
		expectUnpolluted();
	});

	faultCase(stage, 'is a column of an exported file like any other', async () => {
		const data = `[{${JSON.stringify(name)}:"polluted","email":"a@example.net"}]`;
		const brokenBody = `{"code":200,"data":{"content":${data}}}`;
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 9, brokenBody });
		const parameters = { resource: 'message', operation: 'getAll', limit: 1 };
		const result = await stage.run(withCampaign(stage, 'Gift guide', parameters));
		expect(result.error).toBeUndefined();
		expect(Object.entries(jsonOf(result)[0] ?? {})).toContainEqual([name, 'polluted']);
		expectUnpolluted();
	});

	faultCase(stage, 'in Custom Body Fields disturbs nothing', async () => {
		const options = { customBodyFields: `{${JSON.stringify(name)}:{"polluted":true}}` };
		const { error } = await stage.run(stage.customers('countPages', group, { options }));
		// Three of the names are dropped by n8n's HTTP client, as a safeguard of its own.
		if (error) expect(error.message).toContain(`Unknown fields: ${name}`);
		expectUnpolluted();
	});
});
