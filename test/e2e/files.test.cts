import { textsOfFiles } from './exported.cts';
import { output } from './outputs.cts';
import { useRealN8n } from './real-n8n.cts';
import { filesOfAllKinds } from './workflows/files.cts';
import { shoppers } from './workflows/people.cts';

describe('files of an n8n that keeps them in its database', () => {
	const real = useRealN8n({ N8N_DEFAULT_BINARY_DATA_MODE: 'database' });

	it('are uploaded, downloaded and written whole', async () => {
		const place = real.store.group('Waiting list');
		const campaign = real.store.campaign('Spring launch');
		const rows = shoppers(700);
		const life = await real.run(filesOfAllKinds(place, campaign.campaignId, rows));

		expect(output(life, 'Upload')).toEqual([{ accepted: 700 }]);
		const stored = real.store.customers(place.groupId);
		expect(stored.map(({ profile_data }) => profile_data).slice(-rows.length)).toEqual(rows);

		const files = await real.files('Download');
		expect(files.map(({ storage }) => storage)).toEqual(['database', 'database', 'database']);
		expect(files.map(({ content }) => content.toString('utf8'))).toEqual(textsOfFiles(campaign, 3));

		const [{ storage, content } = { storage: '', content: Buffer.of() }] =
			await real.files('Into a file');
		expect(storage).toBe('database');
		const lines = content.toString('utf8').split('\r\n');
		const ids = stored.map(({ customer_id }) => customer_id);
		expect(lines.slice(1, -1).map((line) => line.split(',', 1).join(''))).toEqual(ids);
	});
});
