import { TapDecoder, type TapFrame } from '@lookout/contract';

interface TapReaderOptions {
  readonly url: string;
  readonly onFrame: (frame: TapFrame) => void;
  readonly onState: (state: TapState) => void;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  readonly random?: () => number;
}

export type TapState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'waiting'; readonly problem: string; readonly retryAt: number };

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;

/** Follows a tap until told to stop; comes back by itself with exponential back-off and jitter. */
export class TapReader {
  readonly #options: TapReaderOptions;
  readonly #abort = new AbortController();
  #failures = 0;

  constructor(options: TapReaderOptions) {
    this.#options = options;
  }

  start(): void {
    void this.#follow();
  }

  stop(): void {
    this.#abort.abort();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    while (!signal.aborted) {
      this.#options.onState({ kind: 'connecting' });
      const problem = await this.#readOnce().catch(describe);
      if (signal.aborted) return;
      const delay = this.#nextDelay();
      const retryAt = (this.#options.now ?? Date.now)() + delay;
      this.#options.onState({ kind: 'waiting', problem, retryAt });
      await sleep(delay, signal);
    }
  }

  /** Reads until the stream ends; answers why it ended. */
  async #readOnce(): Promise<string> {
    const { url, onFrame, onState } = this.#options;
    const answer = await (this.#options.fetch ?? fetch)(url, {
      signal: this.#abort.signal,
      cache: 'no-store',
    });
    if (!answer.ok || !answer.body) return `The control plane answered ${answer.status} for the tap.`;
    onState({ kind: 'live' });
    const decoder = new TapDecoder();
    for await (const chunk of chunksOf(answer.body)) {
      // A chunk may have been on its way while the reader was stopped.
      if (this.#abort.signal.aborted) break;
      for (const frame of decoder.push(chunk)) {
        this.#failures = 0;
        onFrame(frame);
      }
    }
    return 'The control plane ended the tap.';
  }

  #nextDelay(): number {
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    return longest * (0.5 + (this.#options.random ?? Math.random)() / 2);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // A frame that could not be read must not leave the connection open behind our back.
    await reader.cancel().catch(() => undefined);
  }
}

function describe(error: unknown): string {
  if (error instanceof TypeError) return 'The control plane cannot be reached.';
  return error instanceof Error
    ? `The tap could not be read: ${error.message}`
    : 'The tap could not be read.';
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
