import type { IHttpRequestOptions } from 'n8n-workflow';
import { NudgescribeApi } from '../../credentials/NudgescribeApi.credentials.ts';

const credentials = { environment: 'production', email: 'nathan@example.com', password: 'secret' };

test("the address of n8n's older helper, which the HTTP Request node uses, is kept", async () => {
	const request: IHttpRequestOptions & { uri: string } = {
		url: '',
		uri: 'https://client-api.nudgescribe.com/v1/campaign/all',
	};
	const authenticated = await new NudgescribeApi().authenticate(credentials, request);
	expect(authenticated).toMatchObject({ url: request.uri });
	expect(authenticated).not.toHaveProperty('uri');
});

test('another host does not get what the credential holds', async () => {
	const uri = 'https://example.com/v1/campaign/all';
	const request: IHttpRequestOptions & { uri: string } = { url: '', uri };
	await expect(new NudgescribeApi().authenticate(credentials, request)).rejects.toThrow(
		'is not sent to https://example.com',
	);
});
