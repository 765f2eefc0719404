import { properties } from '../../nodes/Nudgescribe/resources/index.ts';
import { operationsOf } from '../engine/fields.cts';
import { rowsOfFiles, textsOfFiles } from './exported.cts';
import { openFieldMapper } from './field-mapper.cts';
import { origins, output } from './outputs.cts';
import { useRealN8n } from './real-n8n.cts';
import { bodies, inFile, storedBatches } from './request-log.cts';
import { fieldLife } from './workflows/fields.cts';
import { filledGroup } from './workflows/filled-group.cts';
import { groupsOfWorkspaces } from './workflows/groups.cts';
import { importCsv } from './workflows/import.cts';
import { mapped, people, shoppers, stored } from './workflows/people.cts';
import { oneOfEach } from './workflows/oneOfEach.cts';
import { publishReady } from './workflows/publishing.cts';
import { runAgain } from './workflows/rerun.cts';
import { checkedSetup } from './workflows/setup.cts';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

describe('workflows in a real n8n', () => {
	const real = useRealN8n();

	it('create profile fields of two types, rename them, find them and delete them', async () => {
		const [workspace] = real.store.workspaces;
		const before = [...(workspace?.fields ?? [])];
		const life = await real.run(fieldLife(workspace?.workspaceId ?? '', 'e2e_'));

		expect(output(life, 'Create')).toMatchObject([
			{ field_name: 'e2e_renewal', field_type: 'Date', field_format: 'dd/MM/yyyy' },
			{ field_name: 'e2e_credit', field_type: 'currency', field_format: 'EUR' },
		]);
		expect(output(life, 'Rename')).toEqual([{ success: true }, { success: true }]);
		expect(output(life, 'Get fields').slice(0, -2)).toEqual(before);
		expect(output(life, 'Ours').map((field) => field['field_name'])).toEqual([
			'new_e2e_renewal',
			'new_e2e_credit',
		]);
		expect(output(life, 'Delete')).toEqual([{ deleted: true }, { deleted: true }]);
		for (const name of ['Create', 'Rename', 'Delete']) expect(origins(life, name)).toEqual([0, 1]);
		expect(workspace?.fields).toEqual(before);
	});

	it('create a group, rename it, find it, store customers in it by hand and delete it', async () => {
		const [workspace] = real.store.workspaces;
		const { workspaceId = '', groups = [] } = workspace ?? {};
		const before = [...groups];
		const schema = await openFieldMapper(real.n8n, workspaceId);
		const filling = { people, values: mapped, schema };
		const life = await real.run(filledGroup(workspaceId, 'Born here', 'Renamed here', filling));

		const [created] = output(life, 'Create');
		expect(created).toMatchObject({ name: 'Born here' });
		expect(output(life, 'Rename')).toEqual([{ success: true }]);
		expect(output(life, 'Get groups')).toHaveLength(before.length + 1);
		expect(output(life, 'Ours')).toEqual([{ ...created, name: 'Renamed here' }]);
		expect(output(life, 'Store')).toEqual(stored);
		expect(origins(life, 'Store')).toEqual([0, 1]);
		expect(storedBatches(real.emulator)).toEqual([inFile(stored)]);
		expect(output(life, 'Delete')).toEqual([{ deleted: true }]);
		expect(workspace?.groups).toEqual(before);
	});

	it('make a CSV file, upload it, count and fetch the customers, and delete two', async () => {
		const place = real.store.group('Lapsed customers');
		const rows = shoppers(501);
		const life = await real.run(importCsv(place, rows));

		const [{ content } = { content: Buffer.of() }] = await real.files('File');
		expect(content.subarray(0, 3)).toEqual(byteOrderMark);
		const sent = { filename: 'customers.csv', type: 'text/csv', size: content.length - 3 };
		expect(bodies(real.emulator, 'POST', '/v1/customer/check')).toMatchObject([{ files: [sent] }]);
		expect(output(life, 'Upload')).toEqual([{ accepted: 501 }]);
		expect(output(life, 'Count pages')).toEqual([{ pages: 2 }]);

		const ids = output(life, 'Get customers').map((customer) => customer['customer_id']);
		expect(new Set(ids).size).toBe(501);
		expect(origins(life, 'Get customers')).toEqual(ids.map(() => 0));
		const [first, second, ...others] = ids;
		expect(output(life, 'Delete')).toEqual(
			[first, second].map((customerId) => ({
				deleted: true,
				customers: [{ customerId, deleted: true }],
			})),
		);
		expect(origins(life, 'Delete')).toEqual([0, 1]);
		expect(bodies(real.emulator, 'DELETE', '/v1/customer')).toMatchObject([
			{ customer_ids: [first, second] },
		]);
		const left = real.store.customers(place.groupId);
		expect(left.map(({ customer_id }) => customer_id)).toEqual(others);
		expect(left.map(({ profile_data }) => profile_data)).toEqual(rows.slice(2));
	});

	it('publish the campaigns that are ready, and count, download and fetch what that exports', async () => {
		const campaigns = ['Back to school', 'Autumn preview'].map((name) => real.store.campaign(name));
		const { workspaceId } = real.store.group('VIP customers');
		const life = await real.run(publishReady(workspaceId));

		const ids = campaigns.map(({ campaignId }) => campaignId);
		expect(output(life, 'Ready campaigns')).toMatchObject(
			ids.map((campaign_id) => ({ campaign_id, workspaceId })),
		);
		const published = { success: true, files: 1, waitedSeconds: expect.any(Number) as unknown };
		expect(output(life, 'Publish')).toEqual([published, published]);
		expect(campaigns.map(({ status }) => status)).toEqual(['Published', 'Published']);
		expect(output(life, 'Count files')).toEqual([{ files: 1 }, { files: 1 }]);

		const names = ids.map((id) => `${id}-1-of-1.csv`);
		const texts = campaigns.flatMap((campaign) => textsOfFiles(campaign, 1));
		expect(output(life, 'Download')).toEqual(
			names.map((fileName) => ({ fileName, file: 1, files: 1 })),
		);
		expect(await real.files('Download')).toEqual(
			names.map((fileName, index) => ({
				...{ field: 'data', fileName, mimeType: 'text/csv', storage: 'filesystem-v2' },
				content: Buffer.from(texts[index] ?? ''),
			})),
		);
		const rows = campaigns.map((campaign) => rowsOfFiles(campaign, 1).flat());
		expect(output(life, 'Get messages')).toEqual(rows.flat());
		for (const name of ['Publish', 'Count files', 'Download'])
			expect(origins(life, name)).toEqual([0, 1]);
		expect(origins(life, 'Get messages')).toEqual(rows.flatMap((of, item) => of.map(() => item)));
	});

	it('fetch the messages of all runs, run again, and download the files of an old run', async () => {
		const campaign = real.store.campaign('Spring launch');
		const listed = 'Northwind Retail: Spring launch (Published)';
		const life = await real.run(runAgain(campaign.campaignId, listed, 2));

		const runs = output(life, 'Runs').map((run) => run['run_number']);
		expect(runs).toEqual([3, 2, 1]);
		const messages = output(life, 'Messages').map((message) => message['run_number']);
		expect(messages).toEqual(runs.flatMap((run) => Array<unknown>(5).fill(run)));
		expect(origins(life, 'Messages')).toEqual(messages.map((run) => runs.indexOf(run)));
		expect(output(life, 'Run again')).toMatchObject([
			{ run_number: 4, status: 'Ready to publish' },
		]);
		expect(campaign.runs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		expect(output(life, 'New messages')).toEqual(campaign.runs[3]?.messages);

		const names = [1, 2].map(
			(file) => `Northwind-Retail-Spring-launch-${campaign.campaignId}-run-2-${file}-of-2.csv`,
		);
		expect(output(life, 'Old files').map(({ fileName }) => fileName)).toEqual(names);
		const field = 'messages';
		expect(await real.files('Old files')).toMatchObject(
			textsOfFiles(campaign, 2).map((text, index) => ({
				...{ field, fileName: names[index], content: Buffer.from(text) },
			})),
		);
	});

	it('fetch the workspaces, and the groups of each', async () => {
		const life = await real.run(groupsOfWorkspaces());
		expect(output(life, 'Workspaces')).toEqual(
			real.store.workspaces.map(({ workspaceId, name, campaigns }) => ({
				workspaceId,
				workspaceName: name,
				campaigns: campaigns.length,
			})),
		);
		expect(origins(life, 'Groups')).toEqual(
			real.store.workspaces.flatMap(({ groups }, index) => groups.map(() => index)),
		);
	});

	it('get one group, field, campaign and run', async () => {
		const [workspace] = real.store.workspaces;
		const { workspaceId = '', groups: [group] = [], fields: [field] = [] } = workspace ?? {};
		const { campaignId } = real.store.campaign('Back to school');
		const [groupId, fieldId] = [group?.groupId ?? '', field?.field_id ?? ''];
		const life = await real.run(oneOfEach({ workspaceId, groupId, fieldId, campaignId }));
		expect(output(life, 'Group')).toMatchObject([{ customer_group_id: groupId }]);
		expect(output(life, 'Field')).toMatchObject([{ field_id: fieldId }]);
		expect(output(life, 'Campaign')).toMatchObject([{ campaignId, workspaceId }]);
		expect(output(life, 'Latest run')).toMatchObject([{ run_number: 1 }]);
	});

	it('check the setup, and find the credential ready', async () => {
		const life = await real.run(checkedSetup());
		expect(output(life, 'Check')).toMatchObject([{ ready: true, apiMapping: '{}' }]);
		expect(origins(life, 'Check')).toEqual([0]);
	});

	it('ran every operation that the node has', () => {
		const known = operationsOf(properties);
		const all = known.map(({ resource, operation }) => `${resource}/${operation}`);
		expect([...real.operations].sort()).toEqual(all.sort());
	});
});
