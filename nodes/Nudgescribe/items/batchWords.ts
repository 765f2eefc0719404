import type { RequestError } from '../api/http/refused';
import { itemsOf } from './batches';
import type { Piece } from './batches';

const MOST_LISTED = 10;

/** What is known of a request with several values that was refused. */
interface Circumstances {
	/** what the request held */
	pieces: Array<Piece<unknown, unknown>>;
	/** the places of the pieces at fault; none where that is not known */
	places: number[];
	/** whether the items at fault could be found by sending less at a time */
	canBeFound: boolean;
	/** what is done already, as a sentence; '' for nothing: nobody is to send that again */
	done: string;
}

/** Adds the items to an error that ends a run: n8n shows the first one that is named, and none where none is. */
export function tellItems(
	error: RequestError,
	{ pieces, places, canBeFound, done }: Circumstances,
): RequestError {
	const all = itemsOf(pieces);
	const named = itemsOf(pieces.filter((_, place) => places.includes(place)));
	const [first, another] = named;
	if (first !== undefined) error.context.itemIndex = first;
	const items = another === undefined && first !== undefined ? 'item' : 'items';
	const which = `It is about the input ${items} ${first === undefined ? rangeOf(all) : listOf(named)}, counted from 0.`;
	const advice =
		canBeFound && named.length === 0
			? "With 'On Error' set to 'Continue', the items at fault are found."
			: '';
	const sentences = [error.description ?? '', all.length > 1 ? which : '', advice, done];
	error.description = sentences.filter((one) => one !== '').join(' ');
	return error;
}

function rangeOf(items: number[]): string {
	return `${String(items[0])} to ${String(items.at(-1))}`;
}

function listOf(items: number[]): string {
	const more = items.length - MOST_LISTED;
	return `${items.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
