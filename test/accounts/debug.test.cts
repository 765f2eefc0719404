import { loadDialect } from '../../tools/emulator/dialect.cts';
import { jsonOf } from '../integration/results.cts';
import { AccountStage } from './accountStage.cts';
test('debug', async () => {
	const stage = new AccountStage(loadDialect(process.env.ACC ?? 'rails-nouns'));
	await stage.start();
	stage.begin(process.env.MAP ?? '{}');
	const result = await stage.run({ resource: 'account', operation: 'checkSetup' });
	console.log(JSON.stringify(result.error ? String(result.error.message) + result.error.description : jsonOf(result), null, 1));
	console.log(stage.emulator.requests().map(({ method, path, body, status }: any) => `${method} ${path} ${JSON.stringify(body)} ${status}`).join('\n'));
	await stage.stop();
});
