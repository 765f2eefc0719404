import type { Content } from '../../../items/binaryFile';
import { csvLine } from '../../../items/csvLine';
import { behind, Decoded } from './decoded';
import type { Sound } from './look';
import { RowWriter } from './rowWriter';

/**
 * @param sound what was found about the file, when its rows were converted as well, and counted
 * @param names of its columns, as the workspace calls them
 * @returns the file as it is sent: converted while it is read
 */
export function converted(content: Content, sound: Sound, names: string[]): Content {
	const firstLine = new TextEncoder().encode(csvLine(names.slice(0, sound.columns)));
	return {
		size: firstLine.length + sound.rowBytes,
		read: async function* () {
			yield firstLine;
			yield* rowsOf(content, sound);
		},
	};
}

async function* rowsOf(content: Content, sound: Sound): AsyncGenerator<Uint8Array> {
	const { header, columns, encoding } = sound;
	const writer = new RowWriter(header.separator.charCodeAt(0), columns);
	let before = 0;
	for await (const chunk of new Decoded(content.read(), encoding)) {
		const rows = writer.add(behind(header.end - before, chunk));
		if (rows.length > 0) yield rows;
		before += chunk.length;
	}
	yield writer.end();
}

/** @returns whether a file has to be converted at all, or can be sent as it is */
export function needsConversion({ encoding, header, columns, found }: Sound): boolean {
	const isPlain = encoding.name === 'UTF-8' && header.separator === ',' && header.start === 0;
	return !isPlain || header.names.length !== columns || found.needsMending;
}
