/** Writes a time. @param milliseconds the time */
export function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** Writes a short time. @param milliseconds the time */
export function milliseconds(milliseconds: number): string {
	return `${milliseconds.toFixed(1)} ms`;
}

/** Writes an amount of memory, a million bytes to the megabyte. @param bytes the amount */
export function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000)} MB`;
}

/** Writes a size of some thousand bytes. @param bytes the size */
export function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Writes a time on the processor. @param milliseconds for so many records, each of which took a small part of it */
export function microseconds(milliseconds: number): string {
	return `${(milliseconds * 1000).toFixed(1)} µs`;
}

/** Writes a ratio. */
export function times(ratio: number): string {
	return `${ratio.toFixed(2)} times`;
}
