/** The workflow that every run belongs to. */
export const workflowId = 'engine';

/** The execution that every run is. */
export const executionId = '1';
