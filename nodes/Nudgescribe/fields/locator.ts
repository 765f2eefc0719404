import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import type { Field, Source } from './field';
import type { List } from './lists';
import type { NothingCalled } from './nameWords';
import { digitsOf } from './texts';

/** What a locator is for. */
interface Choice {
	displayName: string;
	name: string;
	/** what the user chooses, after an article */
	thing: string;
	description: string;
	searchListMethod: string;
	exampleName: string;
	/** @returns the list that names are looked for in; undefined while what it belongs to is not known itself */
	listIn: (source: Source) => List | undefined;
	/** fields whose change makes the list another one */
	dependsOn?: string[];
}

/** What is chosen: its ID, or that nothing has the name that was given. */
export type Sought = string | NothingCalled;

/** @returns a required resource locator: From List, with a search in it, By Name or By ID */
export function locator({
	displayName,
	name,
	thing,
	description,
	...choice
}: Choice): Field<Sought> {
	const property: INodeProperties = {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		...(choice.dependsOn ? { typeOptions: { loadOptionsDependsOn: choice.dependsOn } } : {}),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select ${thing}...`,
				typeOptions: { searchListMethod: choice.searchListMethod, searchable: true },
			},
			{
				displayName: 'By Name',
				name: 'name',
				type: 'string',
				placeholder: `e.g. ${choice.exampleName}`,
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1a2b3c' },
		],
	};
	return {
		properties: [property],
		read: (source) => {
			const value = source(property);
			const chosen = chosenId(value, displayName);
			if (!isRecord(value) || value.mode !== 'name') return chosen;
			const list = choice.listIn(source);
			const name = typeof value.value === 'string' ? value.value : chosen;
			return list ? source.idOf({ name, label: displayName, list }) : '';
		},
	};
}

/** What stands for a remark at the end of a dropdown; n8n lets people choose it all the same. */
export const REMARK = 'nudgescribe: not an ID';

/**
 * @param value of a resource locator, with its mode or without
 * @param label of the field
 * @returns the ID that is chosen there
 * @throws UserError when none is
 */
export function chosenId(value: unknown, label: string): string {
	const chosen = isRecord(value) ? value.value : value;
	if (typeof chosen === 'number') return digitsOf(chosen, label);
	const id = typeof chosen === 'string' ? chosen.trim() : '';
	if (id === REMARK) {
		throw new UserError(`No ${label.toLowerCase()} is chosen`, {
			description: `The last line of the list says what is not in it. Choose another one in '${label}'.`,
		});
	}
	if (id !== '') return id;
	throw new UserError(`No ${label.toLowerCase()} is chosen`, {
		description: `Choose one from the list in '${label}', or enter its name or its ID there.`,
	});
}

/** @returns the field as one whose thing has to be there */
export function certain({ properties, read }: Field<Sought>): Field<string> {
	return {
		properties,
		read: (source) => {
			const found = read(source);
			if (typeof found !== 'string') throw found;
			return found;
		},
	};
}
