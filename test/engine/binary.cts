import type { INodeExecutionData } from 'n8n-workflow';
import { container } from './container.cts';
import { executionId, workflowId } from './ids.cts';
import {
	BinaryDataConfig,
	BinaryDataService,
	getBinaryDataBuffer,
	prepareBinaryData,
} from './n8n-core.cts';

/** How a file is attached to an item. */
export interface FileOptions {
	fileName?: string;
	mimeType?: string;
	/** The item's binary property; `data` if not given. */
	property?: string;
}

/** Where binary data is kept from now on, as `N8N_DEFAULT_BINARY_DATA_MODE`; at first `default`: in memory. */
export async function keepBinariesIn(
	mode: 'default' | 'filesystem' | 's3' | 'database',
): Promise<void> {
	container.get(BinaryDataConfig).mode = mode;
	await container.get(BinaryDataService).init();
}

/** An input item that carries a file, prepared by n8n's own binary data service. */
export async function csvItem(
	content: string | Buffer,
	{ fileName = 'customers.csv', mimeType = 'text/csv', property = 'data' }: FileOptions = {},
): Promise<INodeExecutionData> {
	const file = await prepareBinaryData(
		Buffer.from(content),
		executionId,
		workflowId,
		fileName,
		mimeType,
	);
	return { json: {}, binary: { [property]: file } };
}

/** The content of a file that an item carries. */
export async function readBinary(item: INodeExecutionData, property = 'data'): Promise<Buffer> {
	const file = item.binary?.[property];
	if (file === undefined) throw new Error(`The item has no binary property "${property}"`);
	return await getBinaryDataBuffer({ main: [[item]] }, 0, property, 0);
}
