import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import type { AxiosStatic } from 'axios';
import { csvItem } from '../engine/binary.cts';
import { container } from '../engine/container.cts';
import { BinaryDataService } from '../engine/n8n-core.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const group = 'VIP customers';
const content = 'email,first_name\nzoe@example.net,Zoë\n';

/** The HTTP client that n8n's engine sends with. */
const client = createRequire(require.resolve('n8n-core'))('axios') as AxiosStatic;

/** The form as a client has it that reads its files whole: that gives what a file holds itself, not what it streams. */
async function copyOf(form: FormData): Promise<FormData> {
	const copy = new FormData();
	for (const [name, value] of form) {
		const isText = typeof value === 'string';
		copy.append(
			name,
			isText ? value : new File([Buffer.from(await value.arrayBuffer())], value.name),
		);
	}
	return copy;
}

describe.each(binaryModes)('What was sent of a file, kept in: %s', (mode) => {
	const stage = useStage();
	useBinariesIn(mode);
	let copying: number | undefined;

	const upload = async (text = content, more = {}) =>
		await stage.run(stage.customers('upload', group, more), { items: [await csvItem(text)] });
	const sendCopies = () => {
		copying = client.interceptors.request.use(async (config) => {
			const data: unknown = config.data;
			return data instanceof FormData ? { ...config, data: await copyOf(data) } : config;
		});
	};
	const queued = (status = 200) => {
		const body = JSON.stringify({ code: 200, message: 'Queued' });
		stage.emulator.fault({ path: '/v1/customer/check', times: 1, status, body });
	};

	afterEach(() => {
		if (copying !== undefined) client.interceptors.request.eject(copying);
		copying = undefined;
	});

	test('is all of it, whatever little the answer says', async () => {
		queued();
		expect(jsonOf(await upload())).toHaveLength(1);
	});

	test.each([
		['as it is', content, {}],
		['converted', content.replaceAll(',', ';'), { options: { convertFile: true } }],
	])(
		'is nothing, where the client does not read it (%s): an error, not a success',
		async (_kind, text, more) => {
			sendCopies();
			queued();
			const { message, description } = failureOf(await upload(text, more));
			expect(message).toMatch(/^n8n sent only 0 of \d+ bytes of the file 'customers.csv'$/);
			expect(description).toMatch(/may hold a part of the file.*update n8n/);
			expect(stage.calls().filter((call) => call.endsWith('/check'))).toHaveLength(1);
		},
	);

	test('is nothing, and the answer is a no: that is told', async () => {
		sendCopies();
		const { kind, message } = failureOf(await upload());
		expect(kind).toBe('NodeApiError');
		expect(message).toContain('The file is empty');
	});
});

describe('A file on disk', () => {
	const stage = useStage();
	useBinariesIn('filesystem');

	test.each([
		['shorter', content.slice(0, -1)],
		['longer', `${content}ada@example.net,Ada\n`],
	])('that is %s than n8n says is not sent', async (_kind, text) => {
		const item = await csvItem(content);
		await writeFile(container.get(BinaryDataService).getPath(item.binary?.data?.id ?? ''), text);
		const result = await stage.run(stage.customers('upload', group), { items: [item] });
		const [said, read] = [content, text].map((one) => Buffer.byteLength(one));
		expect(failureOf(result).message).toContain(
			`has ${said} bytes for n8n, but ${read} can be read`,
		);
		expect(stage.emulator.requests()).toEqual([]);
	});
});
