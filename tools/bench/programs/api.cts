import { Agent } from 'node:http';
import axios, { type AxiosInstance } from 'axios';
import type { OperationId, PayloadOf } from '../../emulator/endpoints/endpoint.cts';
import { callOf } from '../calls.cts';
import type { Job } from './work.cts';

const agent = new Agent({ keepAlive: true });

/** The API as somebody would call it with axios by hand. */
export class Api {
	private readonly axios: AxiosInstance;

	constructor({ url, token }: Job) {
		this.axios = axios.create({
			baseURL: url,
			headers: { authorization: `Bearer ${token}` },
			httpAgent: agent,
			maxContentLength: Infinity,
		});
	}

	/** Makes one call, whose answer is taken for what the contract says. */
	async call<Id extends OperationId>(id: Id, body: object): Promise<PayloadOf<Id>> {
		const { path } = callOf(id);
		return (await this.axios.post<PayloadOf<Id>>(path, body)).data;
	}
}
