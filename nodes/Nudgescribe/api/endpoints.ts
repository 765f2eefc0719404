import type { paths } from './contract';

/** Types only: what the contract says of each endpoint, so that the compiler checks every name of the wire. */

type Path = Exclude<keyof paths, '/v1/auth'>;

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An endpoint as the contract's pages name it, such as `POST /v1/cg`. */
export type Endpoint = {
	[P in Path]: {
		[M in Method]: paths[P][Lowercase<M>] extends object ? `${M} ${P}` : never;
	}[Method];
}[Path];

type Operation<E extends Endpoint> = E extends `${infer M extends Method} ${infer P extends Path}`
	? NonNullable<paths[P][Lowercase<M>]>
	: never;

/** The endpoints whose API code and client IP the vendor's reference marks as required. */
export type EndpointWithAccess = {
	[E in Endpoint]: Operation<E> extends { parameters: { header: { 'x-ip': string } } } ? E : never;
}[Endpoint];

type Media<E extends Endpoint, Type extends string> =
	Operation<E> extends { requestBody: { content: infer C } }
		? C extends { [T in Type]: infer Body }
			? Body
			: never
		: never;

/** The JSON body of a request. */
export type BodyOf<E extends Endpoint> = Media<E, 'application/json'>;

/** The parts of a multipart request: a file where the contract says binary. */
export type PartsOf<E extends Endpoint> = {
	[Name in keyof Media<E, 'multipart/form-data'>]: string | Blob;
};

/** The JSON of an answer. */
export type AnswerOf<E extends Endpoint> =
	Operation<E> extends { responses: { 200: { content: { 'application/json': infer A } } } }
		? A
		: never;

/** Names in an answer whose value is a list. */
export type ListName<A> = {
	[N in keyof A & string]: Extract<A[N], unknown[]> extends never ? never : N;
}[keyof A & string];

/** Names in an answer or a record whose value is a number. */
export type NumberName<A> = {
	[N in keyof A & string]: NonNullable<A[N]> extends number ? N : never;
}[keyof A & string];

/** Names in an answer whose value can be a text. */
export type TextName<A> = {
	[N in keyof A & string]: Extract<A[N], string> extends never ? never : N;
}[keyof A & string];
