import type { Content } from '../../shared/binaryContent';

/**
 * A file whose content stays where it is until it is sent: the global File would hold all of it. What n8n sends a
 * form with asks for the size first, then reads the stream, from its beginning for each try.
 */
export class ContentFile extends File {
	/** @param start of what is sent, in bytes */
	constructor(
		private readonly content: Content,
		private readonly start: number,
		name: string,
	) {
		super([], name, { type: 'text/csv' });
		Object.defineProperty(this, 'size', { value: content.size - start });
	}

	override stream(): ReturnType<File['stream']> {
		const chunks = this.content.read(this.start)[Symbol.asyncIterator]();
		return new ReadableStream<Uint8Array>({
			pull: async (controller) => {
				const { value, done } = await chunks.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			cancel: async () => {
				await chunks.return?.();
			},
		});
	}
}
