import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { operationOf } from './contract.cts';
import { isJsonObject } from './json.cts';
import { Refusal } from './refusal.cts';
import type { Translation } from './translation.cts';

const parseForm = multer({
	limits: { fileSize: 100 * 1024 * 1024 },
	defParamCharset: 'utf8',
}).any();

/** Parses a multipart form, its files in memory. */
export const multipartBody: RequestHandler = (request, response, next) => {
	parseForm(request, response, (error: unknown) => {
		if (error instanceof Error) {
			next(new Refusal('badRequest', `The form cannot be read: ${error.message}`));
		} else {
			next();
		}
	});
};

function filesOf(request: Request): Express.Multer.File[] {
	return Array.isArray(request.files) ? request.files : [];
}

/** The content of the uploaded file, whatever the dialect calls it. */
export function uploadedFile(request: Request, translation: Translation): Buffer | undefined {
	const name = translation.nameFor('send', 'file', request.path);
	const file = filesOf(request).find(({ fieldname }) => fieldname === name);
	return file?.buffer;
}

/**
 * Puts a request body into the names of the contract, so that the contract can be checked. A file stands
 * in the form as an empty text, and a body that was not sent is an empty one: then missing fields are named.
 */
export function bodyInContractNames(translation: Translation): RequestHandler {
	return (request, _response, next) => {
		const body: unknown = request.body ?? {};
		const files = filesOf(request).map(({ fieldname }): [string, string] => [fieldname, '']);
		const operation = operationOf(request);
		const isForm = request.is('multipart/form-data') !== false;
		request.body =
			isJsonObject(body) && operation
				? translation.request({ ...body, ...Object.fromEntries(files) }, operation, isForm)
				: body;
		next();
	};
}
