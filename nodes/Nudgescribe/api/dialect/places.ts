import type { Endpoint } from '../endpoints';
import { NAMES } from '../names';

/** All endpoints of the contract. */
export const ENDPOINTS = Object.keys(NAMES) as Endpoint[];

/** @returns the endpoints that a name of the contract is sent to, or read from the answers of */
export function placesOf(name: string, direction: 'send' | 'read'): Endpoint[] {
	return ENDPOINTS.filter((endpoint) => NAMES[endpoint][direction].includes(name));
}
