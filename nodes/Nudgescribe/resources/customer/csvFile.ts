import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ProfileField } from '../../api/records/profileFields';
import { ContentFile, contentOf } from '../../items/binaryFile';
import { columnsIn, problemOfColumns } from './file/columns';
import { converted, needsConversion } from './file/converted';
import { fileProblems } from './file/fileProblems';
import { adviceOn } from './file/findings';
import { lookAt } from './file/look';
import type { Sound } from './file/look';
import type { Problem } from './file/problem';

/** Where a file is, and what is done about it. */
interface Asked {
	/** of the input item that holds it */
	property: string;
	/** whether it is converted where it is not as Nudgescribe takes it */
	isConverted: boolean;
	/** reads the workspace's profile fields; gives none where they are not to be compared with, or not to be had */
	readFields: () => Promise<ProfileField[]>;
}

/** A file to be sent. */
export interface CsvFile {
	file: ContentFile;
	/** besides the first one, blank ones left out */
	rows: number;
	/** of the lines that are left out while it is converted, how many there are, and the first of them */
	leftOut?: { count: number; line: number };
}

/**
 * @returns the file of a binary property, without a byte order mark; its content is read when it is sent
 * @throws NodeOperationError when there is no such file, or it is no table that goes with the workspace's profile fields
 */
export async function csvFileOf(
	node: IExecuteFunctions,
	itemIndex: number,
	{ property, isConverted, readFields }: Asked,
): Promise<CsvFile> {
	const binary = binaryOf(node, itemIndex, property);
	const { fileName = 'customers.csv' } = binary;
	const refused = (problem: Problem) =>
		new NodeOperationError(
			node.getNode(),
			`The file '${fileName}' in the input field '${property}' ${problem.says}`,
			{ description: adviceOn(problem), itemIndex },
		);
	const content = await contentOf(node, itemIndex, property, binary);
	const sound = await lookAt(content, isConverted);
	if ('says' in sound) throw refused(sound);
	if (sound.bytes !== content.size)
		throw refused(fileProblems.otherSize(content.size, sound.bytes));
	const given = sound.header.names.slice(0, sound.columns);
	const fields = await readFields();
	const columns = columnsIn(given, fields);
	const problem = fields.length > 0 && problemOfColumns(given, columns, fields, isConverted);
	if (problem) throw refused(problem);
	const names = fields.length > 0 ? columns.names : given;
	const isSame = names.every((name, at) => name === given[at]);
	const rows = sound.found.rows - 1;
	if (isSame && !needsConversion(sound)) {
		return { file: new ContentFile(content, sound.encoding.mark, fileName), rows };
	}
	const file = new ContentFile(converted(content, sound, names), 0, fileName);
	return { file, rows, ...leftOutOf(sound) };
}

function leftOutOf({ header, found }: Sound): Pick<CsvFile, 'leftOut'> {
	const before = header.line - 1;
	const count = before + found.blankRows;
	return count === 0 ? {} : { leftOut: { count, line: before > 0 ? 1 : found.firstBlank } };
}

/**
 * @returns the file of a binary property
 * @throws NodeOperationError when there is none
 */
export function binaryOf(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): IBinaryData {
	const found = binaryIn(node, itemIndex, property);
	if (found) return found;
	const names = Object.keys(node.getInputData()[itemIndex]?.binary ?? {});
	const advice =
		names.length > 0
			? `It has one in '${names.join("', '")}': enter that name in 'Input Data Field Name'.`
			: 'Let an earlier node supply the file, for example one that downloads it or converts items to a file.';
	throw new NodeOperationError(
		node.getNode(),
		`The input item has no file in the field '${property}'`,
		{ description: advice, itemIndex },
	);
}

function binaryIn(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): IBinaryData | undefined {
	try {
		const binary = node.helpers.assertBinaryData(itemIndex, property);
		// Every object has something by the name 'constructor', which is no file.
		return 'data' in binary ? binary : undefined;
	} catch {
		return undefined;
	}
}
