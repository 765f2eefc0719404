import { failureOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const customApiCall = '__CUSTOM_API_CALL__';

test.each([
	['operation', { resource: 'customer', operation: customApiCall }],
	['resource', { resource: customApiCall }],
])("n8n's own entry in the dropdown of the %s leads to the HTTP Request node", async (_, entry) => {
	const result = await stage.run(entry);
	expect(failureOf(result).message).toBe('A custom API call is made with the HTTP Request node');
	expect(stage.emulator.requests()).toEqual([]);
});
