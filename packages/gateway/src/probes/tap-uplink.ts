import { encodeTapFrame, type TapFrame } from '@lookout/contract';

export interface TapUplinkOptions {
  readonly url: string;
  readonly token: string;
  /** The frame since the last call. */
  readonly flush: () => TapFrame;
  /** Told of each frame that could not be delivered. */
  readonly onLost: () => void;
}

const TIMEOUT_MS = 2_000;
/** After a failure: frames of this time are thrown away rather than piled up. */
const PAUSE_MS = 1_000;

/** Sends tap frames to the control plane, one at a time. What cannot be delivered is lost and counted: only the newest is of use. */
export class TapUplink {
  readonly #options: TapUplinkOptions;
  #isSending = false;
  #pausedUntil = 0;

  constructor(options: TapUplinkOptions) {
    this.#options = options;
  }

  /** Sends what was sampled since the last frame. While one is under way the next one simply grows: its counts stay exact. */
  async tick(): Promise<void> {
    if (this.#isSending) return;
    const frame = this.#options.flush();
    if (performance.now() < this.#pausedUntil) {
      this.#options.onLost();
      return;
    }
    this.#isSending = true;
    const isDelivered = await this.#send(frame);
    this.#isSending = false;
    if (isDelivered) return;
    this.#pausedUntil = performance.now() + PAUSE_MS;
    this.#options.onLost();
  }

  async #send(frame: TapFrame): Promise<boolean> {
    try {
      const response = await fetch(this.#options.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#options.token}`,
          'content-type': 'application/octet-stream',
        },
        body: encodeTapFrame(frame),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }
}
