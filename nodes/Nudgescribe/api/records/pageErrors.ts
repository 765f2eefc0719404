import { OperationalError } from 'n8n-workflow';
import { RequestError } from '../http/refused';

/** @returns the API's own refusal, with what it is about */
export function missingPage(number: number, count: number, refusal: Error, hint: string): Error {
	const pages = count === 1 ? '1 page' : `${count} pages`;
	const about = `Nudgescribe counts ${pages}, and this is what it says of page ${number}. If the data changed while it was read, run this again.${hint}`;
	if (!(refusal instanceof RequestError)) {
		return new OperationalError(refusal.message, { description: about });
	}
	refusal.description = `${about} ${refusal.description ?? ''}`.trim();
	return refusal;
}

/** @returns the error for so many empty pages in a row that no answer supports that there is anything behind them */
export function nothingIn(number: number, count: number, most: number): OperationalError {
	const empty = most.toLocaleString('en-US');
	const counted = count.toLocaleString('en-US');
	return new OperationalError(`${empty} of Nudgescribe's pages in a row are empty`, {
		description: `It counts ${counted} pages, and the empty ones end with page ${number}. Nothing is returned, since it is not known what is behind them. Try again later, or tell Nudgescribe.`,
	});
}
