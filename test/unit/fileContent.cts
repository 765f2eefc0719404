import type { Content } from '../../nodes/Nudgescribe/items/binaryFile.ts';
import { converted } from '../../nodes/Nudgescribe/resources/customer/file/converted.ts';
import { lookAt, type Sound } from '../../nodes/Nudgescribe/resources/customer/file/look.ts';
import type { Problem } from '../../nodes/Nudgescribe/resources/customer/file/problem.ts';

/** A file whose content comes in chunks of so many bytes. */
export function contentIn(bytes: Buffer, chunkBytes = 64 * 1024): Content {
	return {
		size: bytes.length,
		read: async function* (from = 0) {
			for (let at = from; at < bytes.length; at += chunkBytes) {
				yield await Promise.resolve(bytes.subarray(at, at + chunkBytes));
			}
		},
	};
}

/** What is found about a file that is sent as it is. */
export async function look(bytes: Buffer | string, chunkBytes?: number): Promise<Sound | Problem> {
	return await lookAt(contentIn(Buffer.from(bytes), chunkBytes), false);
}

/** What is sent of a file with Convert File on, with the size that is told before; or why it is not. */
export async function convertedText(
	bytes: Buffer | string,
	chunkBytes?: number,
): Promise<{ text: string; size: number; length: number; sound: Sound } | Problem> {
	const content = contentIn(Buffer.from(bytes), chunkBytes);
	const sound = await lookAt(content, true);
	if ('says' in sound) return sound;
	const sent = converted(content, sound, sound.header.names);
	const chunks: Uint8Array[] = [];
	for await (const chunk of sent.read()) chunks.push(chunk);
	const all = Buffer.concat(chunks);
	return { text: all.toString(), size: sent.size, length: all.length, sound };
}
