import { inferredNames, operations } from '../../tools/emulator/contract.cts';
import { readNaming, type Names, type Naming } from '../../tools/emulator/names.cts';
import { answeredNames, sentNames } from '../../tools/emulator/schemas.cts';
import { fc } from '../unit/arbitraries.cts';

/** What real APIs call the things that an account tells of. */
const vocabulary: Record<string, string[]> = {
	workspace_id: ['ws_id', 'workspace', 'id', 'space_id', 'tenant', 'ws'],
	workspace_name: ['name', 'title', 'label', 'workspace_title'],
	workspaces: ['results', 'spaces', 'items', 'tenants', 'records'],
	customer_group_id: ['cg_id', 'group_id', 'group', 'id', 'audience_id', 'segment'],
	customer_groups: ['groups', 'results', 'items', 'audiences', 'records'],
	name: ['title', 'label', 'display_name', 'caption'],
	customer_id: ['id', 'contact_id', 'uid', 'person_id', 'customer'],
	customer_ids: ['ids', 'customers', 'contacts', 'uids'],
	customers: ['results', 'contacts', 'people', 'rows', 'records'],
	profile_data: ['profile', 'attributes', 'traits', 'data'],
	campaign_id: ['id', 'campaign', 'cmp_id', 'mailing_id', 'cid'],
	campaigns: ['items', 'mailings', 'campaign_list', 'children'],
	status: ['state', 'phase', 'campaign_status'],
	published_at: ['published', 'sent_at', 'publish_date', 'published_on'],
	field_id: ['id', 'cpf_id', 'field', 'attribute_id'],
	field_name: ['name', 'label', 'key', 'title'],
	fields: ['results', 'attributes', 'cpfs', 'items', 'columns'],
	page: ['p', 'page_no', 'number', 'page_number', 'index'],
	pages: ['page_count', 'total_pages', 'count', 'n'],
	format: ['type', 'as', 'output', 'fmt'],
	start_date: ['from', 'since', 'published_from'],
	end_date: ['to', 'until', 'published_to'],
	data: ['content', 'payload', 'file'],
	url: ['link', 'href', 'download_url'],
};

const camel = (name: string): string =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const pascal = (name: string): string =>
	camel(name).replace(/^./, (letter) => letter.toUpperCase());

/** A name that means nothing; the mark at its end keeps it from being one of the contract or of a shape. */
const meaningless = fc.stringMatching(/^[a-z_]{1,7}$/).map((name) => `${name}9`);

function nameFor(contractName: string): fc.Arbitrary<string> {
	const known = [...(vocabulary[contractName] ?? []), camel(contractName), pascal(contractName)];
	return fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...known, contractName.replaceAll('_', '-')) },
		{ weight: 1, arbitrary: meaningless },
	);
}

/** The account's name for one of the contract: none, one for both directions, or one for each. */
function entryFor(contractName: string): fc.Arbitrary<Names[string] | undefined> {
	const name = nameFor(contractName);
	const isTwoWay = sentNames.has(contractName) && answeredNames.has(contractName);
	const apart = fc.record({ send: name, read: name }, { requiredKeys: [] });
	return fc.oneof(
		{ weight: 2, arbitrary: fc.constant(undefined) },
		{ weight: 3, arbitrary: name },
		...(isTwoWay ? [{ weight: 3, arbitrary: apart }] : []),
	);
}

const drawnNames: fc.Arbitrary<[string, Names[string]][]> = fc
	.tuple(...[...inferredNames].map((name) => entryFor(name).map((entry) => [name, entry] as const)))
	.map((entries) =>
		entries.flatMap(([name, entry]) => (entry === undefined ? [] : [[name, entry]])),
	);

const paths = [...new Set(operations.map(({ path }) => path))].filter(
	(path) => path !== '/v1/auth',
);

/** Takes up each name that does not meet another of the same name. */
function withoutMeetings(drawn: [string, [string, Names[string]]][]): Naming {
	const isGood = (naming: Naming): boolean => {
		try {
			return Boolean(readNaming(naming));
		} catch {
			return false;
		}
	};
	return drawn.reduce<Naming>(
		(naming, [path, [name, entry]]) => {
			const { names, endpoints } = naming;
			const more =
				path === ''
					? { endpoints, names: { ...names, [name]: entry } }
					: { names, endpoints: { ...endpoints, [path]: { ...endpoints[path], [name]: entry } } };
			return isGood(more) ? more : naming;
		},
		{ names: {}, endpoints: {} },
	);
}

/** How an account may call things: plausibly, or not, and otherwise at some endpoints. */
export const drawnNaming: fc.Arbitrary<Naming> = fc
	.record({
		everywhere: drawnNames,
		there: fc.array(
			fc.tuple(
				fc.constantFrom(...paths),
				fc
					.constantFrom('workspace_id', 'customer_group_id', 'name', 'campaign_id')
					.chain((name) => nameFor(name).map((own): [string, string] => [name, own])),
			),
			{ maxLength: 6 },
		),
	})
	.map(({ everywhere, there }) =>
		withoutMeetings([...everywhere.map((one): [string, typeof one] => ['', one]), ...there]),
	);
