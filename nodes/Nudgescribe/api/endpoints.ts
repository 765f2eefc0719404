import type { paths } from './contract';

/** Types only: what the contract says of each endpoint, so that the compiler checks every name of the wire. */

export type Path = Exclude<keyof paths, '/v1/auth'>;

type Methods = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Method<P extends Path> = {
	[M in Methods]: paths[P][Lowercase<M>] extends object ? M : never;
}[Methods];

type Operation<P extends Path, M extends Method<P>> = NonNullable<paths[P][Lowercase<M>]>;

type Content<P extends Path, M extends Method<P>> =
	Operation<P, M> extends { requestBody: { content: infer C } } ? C : never;

type Media<C, Type extends string> = C extends { [T in Type]: infer Body } ? Body : never;

/** The JSON body of a request. */
export type Body<P extends Path, M extends Method<P>> = Media<Content<P, M>, 'application/json'>;

/** The parts of a multipart request: a file where the contract says binary. */
export type Form<P extends Path, M extends Method<P>> = {
	[Name in keyof Media<Content<P, M>, 'multipart/form-data'>]: string | Blob;
};

/** The JSON of an answer. */
export type AnswerOf<P extends Path, M extends Method<P>> =
	Operation<P, M> extends { responses: { 200: { content: { 'application/json': infer A } } } }
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
