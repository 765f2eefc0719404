import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { contentOf } from '../../shared/binaryContent';
import { ContentFile } from './contentFile';
import { inspectCsv } from './inspectCsv';

/**
 * @returns the file of a binary property, without a byte order mark; its content is read when it is sent
 * @throws NodeOperationError when there is no such file, it is empty, or it is not CSV text in UTF-8
 */
export async function csvFileOf(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
): Promise<File> {
	const binary = binaryOf(node, itemIndex, property);
	const { fileName = 'customers.csv' } = binary;
	const content = await contentOf(node, itemIndex, property, binary);
	const { start, problem } = await inspectCsv(content.read());
	if (problem === undefined) return new ContentFile(content, start, fileName);
	throw new NodeOperationError(
		node.getNode(),
		`The file '${fileName}' in the input field '${property}' ${problem}`,
		{
			description:
				'Nudgescribe takes CSV files: text in UTF-8 whose first line names the profile fields. Save a spreadsheet as CSV (UTF-8) first.',
			itemIndex,
		},
	);
}

function binaryOf(node: IExecuteFunctions, itemIndex: number, property: string): IBinaryData {
	try {
		return node.helpers.assertBinaryData(itemIndex, property);
	} catch {
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
}
