import { failureOf } from '../../integration/results.cts';
import { withCampaign } from '../../integration/campaigns.cts';
import { byId } from '../../integration/stage.cts';
import { expectClear } from '../clear.cts';
import { textsOf } from '../texts.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';

const stage = useWatchedStage();

const ids = [
	'a/b',
	'../../v1/auth',
	'a\\b',
	'"quoted"',
	"it's",
	'a?b=c#d',
	'%2e%2e%2f',
	'{{ $json.x }}',
	'a;b&c',
	'😀',
	'12345678901234567890',
	'007',
	'__proto__',
];

describe.each(ids)('The id %s', (id) => {
	faultCase(stage, 'of a customer is sent as it is', async () => {
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ [$json.id] }}',
		});
		const result = await stage.run(parameters, { items: [{ id }] });
		expectClear(failureOf(result));
		expect(stage.sent('/v1/customer', 'customer_ids')).toEqual([[id]]);
		expect(stage.calls()).toEqual(['DELETE /v1/customer']);
	});

	faultCase(stage, 'of a customer group is sent as it is', async () => {
		const parameters = {
			...stage.customers('countPages', 'VIP customers'),
			customerGroup: byId('={{ $json.id }}'),
		};
		const result = await stage.run(parameters, { items: [{ id }] });
		expectClear(failureOf(result));
		expect(stage.sent('/v1/customer/pages', 'customer_group_id')).toEqual([id]);
		expect(stage.calls()).toEqual(['POST /v1/customer/pages']);
	});

	faultCase(stage, 'of a campaign names a file that stays in its folder', async () => {
		stage.emulator.store.campaign('Gift guide').campaignId = id;
		const parameters = withCampaign(stage, 'Gift guide', {
			resource: 'message',
			operation: 'download',
			campaign: byId('={{ $json.id }}'),
		});
		const result = await stage.run(parameters, { items: [{ id }] });
		expect(result.error).toBeUndefined();
		const [fileName = ''] = textsOf(result, 'fileName');
		expect(fileName).toMatch(/^[^/\\:*?"<>|]+-1-of-1\.csv$/);
		expect(result.items[0]?.binary?.data?.fileName).toBe(fileName);
		expect(fileName).not.toMatch(/^\.\.?[/\\]/);
	});
});
