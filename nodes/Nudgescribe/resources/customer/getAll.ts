import type { IDataObject } from 'n8n-workflow';
import type { components } from '../../api/contract';
import type { Answer } from '../../api/dialect/answer';
import type { AnswerOf } from '../../api/endpoints';
import { fileOptions, limit } from '../../fields/listing';
import { customerGroup, customerGroupTitle, workspace } from '../../fields/locators';
import { recordsOrFile } from '../../items/asFile';
import { readOperation } from '../operation';

type Customer = components['schemas']['Customer'];

const ENCRYPTED =
	"Nudgescribe returns the customers' profile data encrypted, and n8n can't decrypt it. Use their IDs, and take readable values from the source that they came from.";

export const getAll = readOperation({
	name: 'Get Many',
	action: 'Get many customers',
	description:
		'Get the customers of a customer group. Nudgescribe returns their profile data encrypted.',
	fields: { workspace, customerGroup, customerGroupTitle, limit },
	options: fileOptions,
	advice: "Check that 'Customer Group' is there and belongs to 'Workspace'.",
	run: async (
		{ workspace, customerGroup, customerGroupTitle: name, limit, options },
		{ api, node, hint },
	) => {
		const body = { workspace_id: workspace, customer_group_id: customerGroup };
		const countPages = async () => (await api.read('POST /v1/customer/pages', body)).count('pages');
		let known: Answer<AnswerOf<'POST /v1/customer'>> | undefined;
		let areThere = false;
		const pages = {
			...api.counting('POST /v1/customer'),
			things: 'customers',
			tell: hint,
			count: await countPages(),
			recount: countPages,
			atOnce: () => api.pace.atOnce,
			identify: (record: IDataObject) => known?.idIfAny<Customer>(record, 'customer_id'),
			fetch: async (page: number) => {
				const answer = await api.readIfThere('POST /v1/customer', { ...body, page });
				if (answer instanceof Error) return answer;
				known ??= answer;
				const customers = answer.list('customers');
				areThere ||= customers.length > 0;
				return customers;
			},
		};
		const output = await recordsOrFile(node, { pages, limit, title: `customers-${name}` }, options);
		if (areThere) hint(ENCRYPTED);
		return output;
	},
});
