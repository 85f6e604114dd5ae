import { encodeTapFrame, type TapFrame } from '@lookout/contract';

const FRAMES_KEPT = 60;

/** The last minute of tap frames, and whoever follows the live ones. */
export class TapFeed {
  #frames: Uint8Array<ArrayBuffer>[] = [];
  readonly #readers = new Set<ReadableStreamDefaultController<Uint8Array>>();

  push(frame: TapFrame): void {
    const bytes = encodeTapFrame(frame);
    this.#frames = [...this.#frames, bytes].slice(-FRAMES_KEPT);
    for (const reader of this.#readers) reader.enqueue(bytes.slice());
  }

  /** The last minute first, then live. */
  open(): ReadableStream<Uint8Array> {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        for (const bytes of this.#frames) controller.enqueue(bytes.slice());
        this.#readers.add(controller);
      },
      cancel: () => {
        if (own) this.#readers.delete(own);
      },
    });
  }

  close(): void {
    for (const reader of this.#readers) reader.close();
    this.#readers.clear();
  }
}
