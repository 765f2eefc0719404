import type { components } from '../../contract';
import type { AccountMapping } from '../../dialect/accountMapping';
import type { Answer } from '../../dialect/answer';
import { orUnclear, Unclear } from '../../dialect/unclear';
import type { Entry } from '../../dialect/mapping';
import type { AnswerOf, BodyOf } from '../../endpoints';
import type { Trial } from '../../http/trial';
import { readWorkspaces } from '../campaigns';
import type { Workspace } from '../campaigns';
import type { Campaign } from '../campaign';
import { switchLeft, valuesIn } from './switches';

/** What is read of an account to find out how it differs: each gives what the next one asks for. */

type WorkspaceRecord = components['schemas']['Workspace'];

/** A group of customers: all that its requests ask for. */
export type InGroup = BodyOf<'POST /v1/customer/pages'>;

/** Records of a list, and under which names things were found in them. */
export interface Listed {
	ids: string[];
	found: Map<string, string>;
}

/** @returns the workspaces, when it is clear what tells them and their campaigns apart */
export async function readAccount(trial: Trial): Promise<Workspace[]> {
	const workspaces = await readWorkspaces(trial);
	const [first] = workspaces.flatMap(({ campaigns }) => campaigns);
	// Each is looked for when it is asked for.
	if (first) read(first);
	return workspaces;
}

/**
 * @returns how the account differs with where it lists the campaigns of a workspace: a list under an unusual name is not
 * known again where it is empty
 */
export async function withCampaigns(trial: Trial): Promise<AccountMapping> {
	const { account } = trial;
	const answer = await trial.read('POST /v1/campaign/all', {});
	const paths = answer.list('workspaces').flatMap((record) => {
		const path = orUnclear(() => answer.pathOfListIn<WorkspaceRecord>(record, 'campaigns'));
		return path === undefined || path instanceof Unclear ? [] : path;
	});
	const [path = 'campaigns'] = paths;
	if (path === 'campaigns') return account;
	return account.with('POST /v1/campaign/all', { campaigns: { read: path } });
}

function read({ id, name, status }: Campaign): string[] {
	return [id, name, status];
}

/** @returns the customer groups of a workspace */
export async function readGroups(trial: Trial, workspaceId: string): Promise<Listed> {
	const answer = await trial.read('POST /v1/cg', { workspace_id: workspaceId });
	const records = answer.list('customer_groups');
	const columns = answer.columns<AnswerOf<'POST /v1/cg'>>(records, 'customer_groups');
	const ids = records.flatMap((record) => columns.id(record) ?? []);
	for (const record of records) columns.name(record);
	return { ids, found: columns.found };
}

/** @returns the profile fields of a workspace, and how they say which of them are required, where it is not as in the contract */
export async function readFields(
	trial: Trial,
	workspaceId: string,
): Promise<Listed & { required: Entry }> {
	const answer = await trial.read('POST /v1/cpf', { workspace_id: workspaceId });
	const records = answer.list('fields');
	const columns = answer.columns<AnswerOf<'POST /v1/cpf'>>(records, 'fields');
	const names = ['field_type', 'field_format', 'required', 'unique_identifier'] as const;
	const ids = records.flatMap((record) => columns.id(record) ?? []);
	for (const record of records) {
		columns.name(record);
		for (const name of names) columns.value(record, name);
	}
	const { found } = columns;
	const known = found.get('required');
	const left = known ?? switchLeft(records, new Set(found.values()));
	const values =
		left === undefined ? undefined : valuesIn(records.map(({ [left]: value }) => value));
	const read = known === undefined ? left : undefined;
	return {
		ids,
		found,
		required: { ...(read !== undefined && { read }), ...(values && { values }) },
	};
}

/** @returns how many pages of customers a group has */
export async function countPages(trial: Trial, group: InGroup): Promise<number> {
	return (await trial.read('POST /v1/customer/pages', group)).count('pages');
}

/**
 * @param count of the pages: page 1 is there, however they are counted, unless there is only one
 * @returns the customers of a page, which is page 1 or page 0
 * @throws RequestError where there is none, since something else is the matter then
 */
export async function readSomePage(trial: Trial, group: InGroup, count: number): Promise<Listed> {
	const one = await trial.readIfThere('POST /v1/customer', { ...group, page: 1 });
	if (!(one instanceof Error) && one.list('customers').length > 0) return listed(one);
	if (count > 1 && one instanceof Error) throw one;
	const zero = await trial.readIfThere('POST /v1/customer', { ...group, page: 0 });
	if (!(zero instanceof Error)) return listed(zero);
	throw one instanceof Error ? one : zero;
}

/** @returns the customers of a page; none where the API says that there is no such page */
export async function readPage(trial: Trial, group: InGroup, page: number): Promise<Listed> {
	const answer = await trial.readIfThere('POST /v1/customer', { ...group, page });
	return answer instanceof Error ? { ids: [], found: new Map() } : listed(answer);
}

function listed(answer: Answer<AnswerOf<'POST /v1/customer'>>): Listed {
	const records = answer.list('customers');
	const columns = answer.columns<AnswerOf<'POST /v1/customer'>>(records, 'customers');
	const ids = records.map((record) => columns.idIfClear(record) ?? JSON.stringify(record));
	const [first] = records;
	const id = first && orUnclear(() => columns.id(first));
	const [only, ...others] = id instanceof Unclear ? id.candidates : [];
	const found = new Map(columns.found);
	// No request to read asks for it: what it is called is of use for changes alone.
	if (typeof only === 'string' && others.length === 0) found.set('customer_id', only);
	return { ids, found };
}
