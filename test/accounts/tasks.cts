import { campaignTasks } from './campaignTasks.cts';
import { customerTasks } from './customerTasks.cts';
import { editorTasks } from './editorTasks.cts';
import { nameTasks } from './nameTasks.cts';
import { settingTasks } from './settingTasks.cts';
import type { Task } from './task.cts';

/** All that people do with the node. */
export const tasks: Task[] = [
	...customerTasks,
	...settingTasks,
	...campaignTasks,
	...nameTasks,
	...editorTasks,
];
