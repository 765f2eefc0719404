import { assistant } from './examples/assistant.cts';
import { checkSetup } from './examples/check-setup.cts';
import { cleaning } from './examples/cleaning.cts';
import { groupSync } from './examples/group-sync.cts';
import { knownNodes } from './examples/known-nodes.cts';
import { nightlyExport } from './examples/nightly-export.cts';
import { rerun } from './examples/rerun.cts';
import { triggered } from './examples/triggered.cts';
import { useExamples } from './examples/use-examples.cts';

const examples = useExamples();

describe('n8n has every node of the example', () => {
	knownNodes(examples);
});

describe('the check of the setup', () => {
	checkSetup(examples);
});

describe('the nightly CRM export', () => {
	nightlyExport(examples);
});

describe('the rerun for a fresh group', () => {
	rerun(examples);
});

describe('the group that is kept equal to a CRM list', () => {
	groupSync(examples);
});

describe('the cleaning of a group', () => {
	cleaning(examples);
});

describe('the campaign assistant', () => {
	assistant(examples);
});

describe('the examples that begin with the trigger', () => {
	triggered(examples);
});
