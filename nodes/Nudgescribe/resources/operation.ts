import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Connection } from '../api/request';

/** One operation: the fields that it shows, and what it does with them. */
export interface Operation {
	fields: INodeProperties[];
	execute: (node: IExecuteFunctions, api: Connection) => Promise<INodeExecutionData[]>;
}

/** One resource: its Operation dropdown, and the operations by the dropdown's values. */
export interface Resource {
	operation: INodeProperties;
	operations: Record<string, Operation>;
}
