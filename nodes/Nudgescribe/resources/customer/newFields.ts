import type { UserError } from 'n8n-workflow';
import type { Api } from '../../api/http/api';
import { readProfileFields } from '../../api/records/profileFields';
import { orError, saysNo } from '../settled';
import { nameOf } from './inputFields';
import type { InputFields } from './inputFields';
import { nearlySo, unusable } from './newFieldProblems';

/** What a first line of CSV can't hold, or would be lost in it. */
const UNUSABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029]/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The profile fields that an execution adds to a workspace. */
export class NewFields {
	private readonly byPlainName = new Map<string, string>();

	private readonly byLetters = new Map<string, string>();

	/** what became of those that are created: whether it was this execution that did */
	private readonly created = new Map<string, Promise<boolean>>();

	/** @param inputFields knows the profile fields that are there: a near miss of one of them is a mistake, as a rule */
	constructor(
		private readonly workspaceId: string,
		private readonly inputFields: InputFields,
	) {}

	/**
	 * @param inputField that the workspace has no profile field for
	 * @returns the name of the field to add: the first one of those that differ in case and blanks alone
	 */
	nameFor(inputField: string): string | UserError {
		const { seen, plain, letters } = nameOf(inputField);
		const known = this.byPlainName.get(plain);
		if (known !== undefined) return known;
		if (UNUSABLE.test(seen) || !SAYS_SOMETHING.test(seen)) return unusable(seen);
		const like = this.inputFields.like(inputField) ?? this.byLetters.get(letters);
		if (like !== undefined) return nearlySo(inputField, like);
		this.byPlainName.set(plain, seen);
		this.byLetters.set(letters, seen);
		return seen;
	}

	/**
	 * Creates those of the names that are to be added, each once.
	 * @param tell gets the names of those that were created, also where another one is refused
	 * @throws RequestError where one can't be created
	 */
	async create(names: string[], api: Api, tell: (created: string[]) => void): Promise<void> {
		const ours: string[] = [];
		const all = new Set(this.byPlainName.values());
		try {
			for (const name of names) {
				if (!all.has(name) || this.created.has(name)) continue;
				const work = createText(name, this.workspaceId, api);
				this.created.set(name, work);
				if (await work) ours.push(name);
			}
			for (const name of names) await this.created.get(name);
		} finally {
			if (ours.length > 0) tell(ours);
		}
	}
}

/** @returns whether it was created; somebody else may have done so since the fields were read */
async function createText(name: string, workspaceId: string, api: Api): Promise<boolean> {
	const refused = `'Missing Profile Fields' is set to 'Create as Text', and the profile field '${name}' could not be created, so no customer that needs it was sent.`;
	const telling = api.beside.with({ advice: { ...api.settings.advice, refused } });
	const made = await orError(
		telling.write('PUT /v1/cpf', {
			workspace_id: workspaceId,
			field_name: name,
			field_type: 'string',
		}),
	);
	if (!(made instanceof Error)) return true;
	const fields = saysNo(made) ? await orError(readProfileFields(api.beside, workspaceId)) : [];
	const found = fields instanceof Error ? undefined : fields.find((one) => one.name === name);
	if (found?.type === 'string') return false;
	throw made;
}
