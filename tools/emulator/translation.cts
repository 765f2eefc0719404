import { AccountIds } from './accountIds.cts';
import { heardValue } from './accountValues.cts';
import { countShape, inEnvelope, listShape } from './answerShapes.cts';
import { choices } from './choices.cts';
import type { Operation } from './contract.cts';
import type { Dialect } from './dialect.cts';
import type { JsonObject } from './json.cts';
import { dayHeard } from './moments.cts';
import { nameFor, type Direction } from './names.cts';
import { withOddCampaigns } from './oddCampaigns.cts';
import { AnswerTranslation } from './records.cts';
import { listIn, requestNames } from './schemas.cts';
import type { Total } from './totals.cts';

const outsideMark = '\u0000';

/** What of a dialect is about answers that hold what was asked for. */
const aboutAnswers = [
	'envelope',
	'emptyList',
	'list',
	'count',
	'beside',
	'odd',
	'ids',
	'ownIds',
] as const;

function speaksContract(dialect: Dialect): boolean {
	const { names, endpoints, values, prefixes, foreign } = dialect;
	const isPlain = aboutAnswers.every((choice) => dialect[choice] === choices[choice][0]);
	const tables = [names, endpoints, values, prefixes, foreign];
	return isPlain && tables.every((table) => Object.keys(table).length === 0);
}

/** What is known of an answer besides the answer. */
export interface Aside {
	/** The body of the request, in the names of the contract. */
	asked: JsonObject;
	total: Total | undefined;
}

/** Turns names, values and shapes of the contract into those of a dialect, and back. */
export class Translation {
	/** The IDs of this account. */
	readonly ids: AccountIds;

	private readonly speaksContract: boolean;

	constructor(private readonly dialect: Dialect) {
		this.ids = new AccountIds(dialect.ids, dialect.prefixes);
		this.speaksContract = speaksContract(dialect);
	}

	/** The name under which this dialect's API knows a contract name at an endpoint. */
	nameFor(direction: Direction, contractName: string, path: string): string {
		if (contractName.startsWith(outsideMark)) return contractName.slice(outsideMark.length);
		return nameFor(this.dialect, direction, contractName, path);
	}

	/**
	 * A request body with names and values of the contract; only its own keys are names of the API. A contract name
	 * that the dialect has renamed means nothing to this API, so it comes back as a name that the contract does not hold.
	 *
	 * @param isForm whether it came in a form, where all is text
	 * @throws Refusal when a value is none that this API takes
	 */
	request(body: JsonObject, operation: Operation, isForm: boolean): JsonObject {
		const { path } = operation;
		const stated = requestNames(operation);
		const heard = new Map([...stated].map((name) => [this.nameFor('send', name, path), name]));
		const entries = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
			const contractName = heard.get(name);
			if (contractName !== undefined) {
				return [[contractName, this.heardValue(contractName, name, value, isForm)]];
			}
			if (this.dialect.unknownFields === 'ignored') return [];
			return [[stated.has(name) ? outsideMark + name : name, value]];
		});
		return Object.fromEntries(entries);
	}

	/**
	 * An answer in this dialect.
	 *
	 * @param answer code, message and payload with the names of the contract
	 */
	answer(answer: JsonObject, operation: Operation, { asked, total }: Aside): unknown {
		if (this.speaksContract) return answer;
		const to = new AnswerTranslation(this.dialect, this.ids, operation.path);
		const stated = withOddCampaigns(answer, this.dialect.odd);
		const said = this.parts(to.object(stated, operation.answer, to.known(asked)));
		const list = listIn(operation.answer);
		if (list !== undefined) return listShape(said, to.nameOf(list), total, this.dialect);
		if ('pages' in answer) return countShape(said, to.nameOf('pages'), total, this.dialect);
		return inEnvelope(said, this.dialect);
	}

	/** An answer, its names those of the dialect already, with its payload where this dialect puts it. */
	inEnvelope(answer: JsonObject): JsonObject {
		return inEnvelope(this.parts(answer), this.dialect);
	}

	private parts({ code, message, ...payload }: JsonObject) {
		return { head: { code, message }, payload };
	}

	private heardValue(
		contractName: string,
		sentName: string,
		value: unknown,
		isForm: boolean,
	): unknown {
		if (Array.isArray(value)) {
			return value.map((one) => this.ids.heard(contractName, sentName, one, isForm));
		}
		const { values, dates } = this.dialect;
		const day = dates === 'moments' ? dayHeard(contractName, sentName, value) : value;
		const id = this.ids.heard(contractName, sentName, day, isForm);
		return heardValue(values, contractName, sentName, id);
	}
}
