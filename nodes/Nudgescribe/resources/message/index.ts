import type { Resource } from '../operation';
import { countFiles } from './countFiles';
import { download } from './download';
import { getAll } from './getAll';
import { publish } from './publish';

export const message: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Download Files',
				value: 'download',
				action: 'Download message files',
				description: 'Download the exported messages of a campaign as CSV files',
			},
			{
				name: 'Get File Count',
				value: 'countFiles',
				action: 'Get message file count',
				description: 'Get how many exported files a campaign has',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many messages',
				description: 'Get the exported messages of a campaign',
			},
			{
				name: 'Publish',
				value: 'publish',
				action: 'Publish messages',
				description: 'Publish the messages of a campaign, and export them as files',
			},
		],
		default: 'getAll',
	},
	operations: { download, countFiles, getAll, publish },
};
