import type { IDataObject } from 'n8n-workflow';
import type { components } from '../contract';
import type { Columns } from '../dialect/columns';

type CampaignRecord = components['schemas']['Campaign'];

/** Where a campaign is. */
export interface Place {
	id: string;
	/** its ID where it has no name */
	name: string;
}

/** One campaign. Each thing is looked for when it is asked for, so that one that is not clear breaks nothing else. */
export class Campaign {
	constructor(
		private readonly columns: Columns,
		private readonly record: IDataObject,
		readonly workspace: Place,
	) {}

	/** '' for an odd one that has none, though others do. */
	get id(): string {
		return this.columns.id(this.record) ?? '';
	}

	/** Its ID where it has no name, though others do. */
	get name(): string {
		return this.columns.name(this.record) ?? this.id;
	}

	/** The status as the API spells it; its case varies. '' for an odd one that has none. */
	get status(): string {
		const name: keyof CampaignRecord = 'status';
		return this.columns.text(this.record, name, 'status') ?? '';
	}

	/** When it was published, as the API writes it; '' when it was not, or the API does not say. */
	get publishedAt(): string {
		const name: keyof CampaignRecord = 'published_at';
		return this.columns.text(this.record, name) ?? '';
	}

	/**
	 * @returns the campaign as the API sends it, and what other operations ask for, by names that are the same in
	 * every account: its own ID and name where it is clear which they are, and its workspace's
	 */
	get json(): IDataObject {
		const id = this.columns.idIfClear(this.record);
		const name = this.columns.nameIfClear(this.record);
		return {
			...this.record,
			...(id === undefined ? {} : { campaignId: id }),
			...(name === undefined ? {} : { campaignName: name }),
			workspaceId: this.workspace.id,
			workspaceName: this.workspace.name,
		};
	}
}

/** @returns whether two statuses are the same: the API's spelling varies in case, and words may be joined */
export function isSameStatus(one: string, other: string): boolean {
	return plainStatus(one) === plainStatus(other);
}

/** @returns the same text for statuses that are the same */
export function plainStatus(status: string): string {
	return status
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ')
		.trim();
}
