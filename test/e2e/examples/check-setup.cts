import { textAt, type JsonObject } from '../../../tools/demo/rest/json.cts';
import { output } from '../outputs.cts';
import { success } from './profiles.cts';
import type { Examples } from './use-examples.cts';

/** The tests of the example "Check the setup". */
export function checkSetup(examples: Examples): void {
	const { n8n } = examples;
	const example = 'check-setup';

	it('says that a credential is ready, and what each request gave', async () => {
		const execution = await examples.run(examples.filledIn(example));
		expect(execution).toMatchObject(success);
		expect(output(execution, 'Ready')).toMatchObject([{ result: 'The credential is ready.' }]);
		const requests = output(execution, 'Each request');
		expect(requests.length).toBeGreaterThan(5);
		for (const request of requests) expect(textAt(request, 'endpoint')).toContain('/v1/');
	});

	it('says what to do for one that is not', async () => {
		const { wrong } = n8n.n8n;
		const refused = (node: JsonObject) => ({
			...node,
			credentials: { nudgescribeApi: wrong.reference },
		});
		const workflow = examples.filledIn(example, { 'Check setup': refused });
		const execution = await examples.run(workflow);
		const found = [...output(execution, 'What to do'), { whatToDo: execution.error }];
		expect(textAt(found[0], 'whatToDo')).toMatch(/login/);
	});
}
