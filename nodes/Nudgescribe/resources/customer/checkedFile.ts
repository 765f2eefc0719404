import type { IDataObject } from 'n8n-workflow';
import { readProfileFields } from '../../api/records/profileFields';
import { contentOf } from '../../items/binaryFile';
import type { Context } from '../operation';
import { binaryOf } from './csvFile';
import { checkFile } from './file/check';

/** The file of an input item, and how it is checked. */
interface Asked {
	/** its ID */
	workspace: string;
	/** of the input item that holds the file */
	property: string;
	isConverted: boolean;
	/** whether it is not compared with the workspace's profile fields */
	isAlone: boolean;
}

/**
 * @returns what is found in a file, of which nothing is sent
 * @throws NodeOperationError when there is no such file
 * @throws RequestError when the profile fields can't be read: without them, nothing could be said of the values
 */
export async function checkedFile(
	{ workspace, property, isConverted, isAlone }: Asked,
	{ node, itemIndex, api, once }: Context,
): Promise<IDataObject> {
	const content = await contentOf(node, itemIndex, property, binaryOf(node, itemIndex, property));
	const read = async () => await readProfileFields(api.beside, workspace);
	const fields = isAlone ? undefined : await once(`all fields of ${workspace}`, read);
	const { rows, columns, findings } = await checkFile(content, { fields, isConverted });
	const { list, more } = findings;
	return {
		valid: list.length === 0,
		...{ rows, columns },
		findings: list.map((finding) => ({ ...finding })),
		moreFindings: more,
	};
}
