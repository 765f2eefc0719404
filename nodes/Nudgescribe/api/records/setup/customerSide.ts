import type { Trial } from '../../http/trial';
import type { Workspace } from '../campaigns';
import { findFirst } from './firstNumber';
import { Failed } from './learn';
import { begun } from './log';
import type { Log, Progress, Step } from './log';
import { countPages, readFields, readGroups, readPage, readSomePage } from './steps';
import type { InGroup, Listed } from './steps';

const GROUPS: Step = { title: 'Customer groups', endpoint: 'POST /v1/cg' };
const FIELDS: Step = { title: 'Profile fields', endpoint: 'POST /v1/cpf' };
const COUNT: Step = { title: 'Page count', endpoint: 'POST /v1/customer/pages' };
const PAGE: Step = { title: 'Customers', endpoint: 'POST /v1/customer' };

/** So many of a kind are looked at, for one that has something in it. */
const MOST_LOOKED_AT = 3;

/** What is in workspaces: customer groups with customers, and profile fields. */
export class CustomerSide {
	static readonly steps = [GROUPS, FIELDS, COUNT, PAGE];

	constructor(private readonly log: Log) {}

	/** Reads groups, customers and fields, of the first workspace that has some. */
	async of(trial: Trial, workspaces: Workspace[]): Promise<Progress> {
		let latest = begun(trial);
		for (const { id } of workspaces.slice(0, MOST_LOOKED_AT)) {
			const way = await this.log.step(trial.under(latest.account), GROUPS, {
				read: async (under) => await readGroups(under, id),
				goOn: async (under, groups) => await this.ofGroups(under, id, groups),
			});
			const { account } = way;
			latest = { account, isBorneOut: !(way instanceof Failed) };
			if (way instanceof Failed) {
				this.log.skip([COUNT, PAGE], 'It needs a customer group, which could not be read.');
				break;
			}
			this.log.found.set(GROUPS.endpoint, way.value.found);
			if (way.value.ids.length > 0) break;
		}
		const [{ id } = { id: '' }] = workspaces;
		const fields = await this.log.step(trial.under(latest.account), FIELDS, {
			read: async (under) => await readFields(under, id),
		});
		if (fields instanceof Failed) return { ...latest, account: fields.account };
		const { found, required } = fields.value;
		this.log.found.set(FIELDS.endpoint, found);
		if (required.read !== undefined) {
			this.log.guessed.push({ endpoint: FIELDS.endpoint, name: 'required' });
		}
		const isAsStated = Object.keys(required).length === 0;
		const { account } = fields;
		return {
			...latest,
			account: isAsStated ? account : account.with(FIELDS.endpoint, { required }),
		};
	}

	private async ofGroups(trial: Trial, workspaceId: string, { ids }: Listed): Promise<Progress> {
		let latest = begun(trial);
		if (ids.length === 0) this.log.skip([COUNT, PAGE], 'There are no customer groups.');
		for (const id of ids.slice(0, MOST_LOOKED_AT)) {
			const group = { workspace_id: workspaceId, customer_group_id: id };
			const way = await this.log.step(trial.under(latest.account), COUNT, {
				read: async (under) => await countPages(under, group),
				goOn: async (under, count) => await this.ofPages(under, group, count),
			});
			const { account } = way;
			latest = { account, isBorneOut: !(way instanceof Failed) && way.isSure };
			if (way instanceof Failed) {
				this.log.skip([PAGE], 'It needs the number of pages, which could not be read.');
				break;
			}
			if (way.value > 0) break;
		}
		return latest;
	}

	/** A count is borne out by a last page that is there, and none behind it. */
	private async ofPages(trial: Trial, group: InGroup, count: number): Promise<Progress> {
		if (count === 0) {
			this.log.skip([PAGE], 'The customer groups that were looked at are empty.');
			return begun(trial);
		}
		const way = await this.log.step(trial, PAGE, {
			read: async (under) => await readSomePage(under, group, count),
		});
		if (way instanceof Failed) return { account: way.account, isBorneOut: true };
		const { account, value } = way;
		this.log.found.set(PAGE.endpoint, value.found);
		const fetch = async (page: number) =>
			await readPage(trial.under(account), group, page).then(
				({ ids }) => ids,
				() => [],
			);
		const { first, isCountRight } = await findFirst(fetch, count);
		const known = first === 0 ? account.with(PAGE.endpoint, { page: { first } }) : account;
		return { account: known, isBorneOut: isCountRight };
	}
}
