const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** In seconds, the longest first, each with the unit of what is left of it. */
const UNITS = [
	{ name: 'day', size: DAY, rest: HOUR },
	{ name: 'hour', size: HOUR, rest: MINUTE },
	{ name: 'minute', size: MINUTE, rest: 1 },
];

/**
 * @param duration in ms, from 0
 * @returns the duration in words, rounded up, with two units at most: '45 seconds', '1 minute 30 seconds', '2 hours'
 */
export function inWords(duration: number): string {
	const seconds = Math.ceil(duration / 1000);
	if (seconds > YEAR) return 'more than a year';
	const unit = UNITS.find(({ size }) => seconds >= size);
	if (!unit) return counted(seconds, 'second');
	const rounded = Math.ceil(seconds / unit.rest) * unit.rest;
	// 59 minutes and 59.5 seconds are an hour.
	if (rounded > seconds) return inWords(rounded * 1000);
	const rest = seconds % unit.size;
	const words = counted(Math.floor(seconds / unit.size), unit.name);
	return rest === 0 ? words : `${words} ${inWords(rest * 1000)}`;
}

function counted(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
