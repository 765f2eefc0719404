import type { IDataObject } from 'n8n-workflow';
import type { components } from '../../api/contract';
import { eachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { options, pagesAtOnce } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { fileTitleOf } from '../fileTitle';
import { itemsOrFile, outputFileOptions } from '../outputFile';
import { groupOf, limitOf, numberOption, settingsOf } from '../parameters';

type Customer = components['schemas']['Customer'];

export const getAll: Operation = {
	fields: [workspace, customerGroup, returnAll, limit, options(pagesAtOnce, ...outputFileOptions)],

	execute: async (node, api) =>
		await eachItem(node, async (itemIndex) => {
			const body = groupOf(node, itemIndex);
			const most = limitOf(node, itemIndex);
			const settings = settingsOf(node, itemIndex);
			const atOnce = numberOption(node, itemIndex, 'pagesAtOnce', 'Pages at Once', 4);
			const counted = await api.read(
				{ method: 'POST', path: '/v1/customer/pages', body },
				settings,
			);
			const pages = {
				count: counted.count('pages'),
				atOnce: () => (api.isSlowed ? 1 : atOnce),
				identify: (record: IDataObject) => counted.idIfAny<Customer>(record, 'customer_id'),
				fetch: async (page: number) => {
					const request = {
						method: 'POST',
						path: '/v1/customer',
						body: { ...body, page },
					} as const;
					const answer = await api.readIfThere(request, settings);
					return answer instanceof Error ? answer : answer.list('customers');
				},
			};
			const group = fileTitleOf(node, 'customerGroup', body.customer_group_id, itemIndex);
			const title = `customers-${group}`;
			return await itemsOrFile(node, itemIndex, { pages, limit: most, title });
		}),
};
