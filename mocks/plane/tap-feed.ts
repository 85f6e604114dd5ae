import { encodeTapFrame, type TapFrame } from '@lookout/contract';
import { maskFrame } from '@lookout/engine';

const FRAMES_KEPT = 60;

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** The last minute of tap frames, and whoever follows the live ones. */
export class TapFeed {
  #frames: TapFrame[] = [];
  /** Readers, and whether what they read is masked. */
  readonly #readers = new Map<Controller, boolean>();

  push(frame: TapFrame): void {
    this.#frames = [...this.#frames, frame].slice(-FRAMES_KEPT);
    for (const [reader, isMasked] of this.#readers) send(reader, frame, isMasked);
  }

  /** The last minute first, then live. */
  open(isMasked: boolean): ReadableStream<Uint8Array> {
    let own: Controller | undefined;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        for (const frame of this.#frames) send(controller, frame, isMasked);
        this.#readers.set(controller, isMasked);
      },
      cancel: () => {
        if (own) this.#readers.delete(own);
      },
    });
  }

  close(): void {
    for (const reader of this.#readers.keys()) reader.close();
    this.#readers.clear();
  }
}

function send(to: Controller, frame: TapFrame, isMasked: boolean): void {
  const shown = isMasked ? maskFrame(frame) : frame;
  if (shown) to.enqueue(encodeTapFrame(shown));
}
