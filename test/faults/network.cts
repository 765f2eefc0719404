import { Socket } from 'node:net';

interface Destination {
	port?: number | string;
	host?: string;
}

type Connect = (this: Socket, ...parameters: unknown[]) => Socket;

function isDestination(value: unknown): value is Destination {
	return typeof value === 'object' && value !== null && 'port' in value && !Array.isArray(value);
}

function currentConnect(): Connect {
	return Reflect.get(Socket.prototype, 'connect') as Connect;
}

function setConnect(connect: Connect): void {
	Object.defineProperty(Socket.prototype, 'connect', { value: connect });
}

/** The connections that this process makes: it keeps whereto, and refuses some of them when told to. */
export class Network {
	/** The ports, on whatever host. */
	readonly reached = new Set<number>();

	refused = 0;

	private skip = 0;

	private times = 0;

	/** Begins to watch, and returns what ends it; stages within stages watch each their own. */
	watch(): () => void {
		const connect = currentConnect();
		const note = this.note.bind(this);
		const isRefused = this.isRefused.bind(this);
		setConnect(function (...parameters) {
			note(parameters.flat().find(isDestination));
			if (!isRefused()) return connect.apply(this, parameters);
			const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
			process.nextTick(() => this.destroy(error));
			return this;
		});
		return () => {
			setConnect(connect);
		};
	}

	/** Refuses connections from now on, as when nobody listens, after having let some pass. */
	refuse({ skip, times }: { skip: number; times: number }): void {
		this.skip = skip;
		this.times = times;
	}

	reset(): void {
		this.refuse({ skip: 0, times: 0 });
		this.refused = 0;
		this.reached.clear();
	}

	private note(destination: Destination | undefined): void {
		this.reached.add(Number(destination?.port ?? 0));
	}

	private isRefused(): boolean {
		if (this.times === 0) return false;
		if (this.skip > 0) {
			this.skip -= 1;
			return false;
		}
		this.times -= 1;
		this.refused += 1;
		return true;
	}
}
