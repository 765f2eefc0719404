// n8n's own look-up of the schema that its editor shows before a node's first run.
import './environment.cts';

export { loadOutputSchema } from 'n8n-core';
