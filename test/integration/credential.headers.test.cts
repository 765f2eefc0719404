import type {
	IExecuteFunctions,
	IHttpRequestMethods,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { testCredential } from '../engine/credentials.cts';
import { registerNodeType } from '../engine/node-types.cts';
import { useOtherHost } from './otherHost.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const otherHost = useOtherHost();
const parameters = () => stage.customers('countPages', 'VIP customers');

describe.each([
	['apiKey', 'API Key'],
	['apiCode', 'API Code'],
	['clientIp', 'Client IP'],
])('A value that a header can not hold, in the field %s', (name, label) => {
	test.each([
		['a line break', 'abc\ndef'],
		['a line break at its end', 'abcdef\r\n'],
		['a blank in front', ' abcdef'],
		['a letter with an accent', 'clé'],
		['an emoji', 'key😀'],
		['a NUL', 'a\u0000b'],
		['nothing but a blank', ' '],
	])('(%s) is refused by its label, and nothing is sent', async (_kind, value) => {
		const credentials = stage.credential({ [name]: value });
		const { message } = failureOf(await stage.run(parameters(), { credentials }));
		expect(message).toContain(`'${label}' in the credential can't be sent`);
		expect(stage.emulator.requests()).toEqual([]);
		const button = await testCredential(credentials);
		expect(button.status).toBe('Error');
		expect(button.message).toContain(`'${label}' in the credential can't be sent`);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('but every other one is sent as it is', async () => {
		const value = `a b!"#$%&'()*+,-./:;<=>?@[]^_{|}~\\\``;
		await stage.run(parameters(), { credentials: stage.credential({ [name]: value }) });
		const sent = JSON.stringify(stage.emulator.requests());
		const inJson = JSON.stringify(JSON.stringify(value)).slice(1, -1);
		expect(sent.includes(JSON.stringify(value).slice(1, -1)) || sent.includes(inJson)).toBe(true);
	});
});

/** Sends a request as n8n's HTTP Request node does, with its older helper, or as newer nodes do. */
class Requesting implements INodeType {
	description = {
		displayName: 'Requesting',
		name: 'requesting',
		group: [],
		version: 1,
		description: 'Sends a request',
		defaults: { name: 'Requesting' },
		inputs: ['main' as const],
		outputs: ['main' as const],
		credentials: [{ name: 'nudgescribeApi', required: true }],
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { helper, method } = this.getInputData()[0]?.json ?? {};
		const request = { method: method as IHttpRequestMethods, body: { secret: 'in the body' } };
		const answer: unknown =
			helper === 'older'
				? await this.helpers.requestWithAuthentication.call(this, 'nudgescribeApi', {
						...request,
						uri: `${stage.emulator.url}/v1/campaign/all`,
						json: true,
						followRedirect: true,
						followAllRedirects: true,
						maxRedirects: 21,
						simple: false,
						resolveWithFullResponse: true,
					})
				: await this.helpers.httpRequestWithAuthentication.call(this, 'nudgescribeApi', {
						...request,
						url: `${stage.emulator.url}/v1/campaign/all`,
						json: true,
						returnFullResponse: true,
						ignoreHttpStatusErrors: true,
					});
		return [[{ json: { status: Reflect.get(Object(answer) as object, 'statusCode') as number } }]];
	}
}
registerNodeType('test.requesting', new Requesting());

describe.each(['older', 'newer'])(
	"Another node that uses the credential, by n8n's %s helper,",
	(helper) => {
		test.each([
			['POST', 307],
			['POST', 308],
			['GET', 302],
			['PUT', 301],
			['POST', 303],
		])('is not led to another host (%s, %d)', async (method, status) => {
			const headers = { location: `${otherHost.url}/stolen` };
			stage.emulator.fault({ path: '/v1/campaign/all', times: 99, status, headers });
			const { apiCode } = account;
			const credentials = stage.credential({ apiCode, clientIp: '203.0.113.7' });
			const type = 'test.requesting';
			const result = await stage.run({}, { credentials, type, items: [{ helper, method }] });
			expect(otherHost.received).toEqual([]);
			expect(jsonOf(result)).toEqual([{ status }]);
		});
	},
);
