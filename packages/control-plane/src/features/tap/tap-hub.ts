import type { TapFrame } from '@lookout/contract';
import type { Unsubscribe } from '../../ports.ts';

/** A frame with the bytes it travels as. */
export interface HeldFrame {
  readonly frame: TapFrame;
  readonly bytes: Uint8Array;
  /** The bytes for readers who may not see secrets, made when the first of them reads; null when that cannot be done. */
  readonly masked: () => Uint8Array | null;
  readonly at: number;
}

type Channel = { held: HeldFrame[]; bytes: number };
type Listener = (held: HeldFrame) => void;

const KEEP_MS = 60_000;
const KEEP_BYTES = 33_554_432;
const MAX_ENVIRONMENTS = 50;

/** The last minute of the tap of every environment, in memory and bounded, and those who follow it live. */
export class TapHub {
  readonly #channels = new Map<string, Channel>();
  /** Apart from the channels: a reader may name any environment, and shall take no place of a real one. */
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Takes a frame; false when there are too many environments to take another. */
  add(held: HeldFrame): boolean {
    const { environment } = held.frame.header;
    if (!this.#channels.has(environment) && this.#channels.size >= MAX_ENVIRONMENTS) return false;
    const channel = this.#channel(environment);
    channel.held.push(held);
    channel.bytes += held.bytes.length;
    trim(channel, held.at);
    for (const listener of this.#listeners.get(environment) ?? []) listener(held);
    return true;
  }

  /** Frames of the last minute, oldest first. */
  recent(environment: string, now: number): readonly HeldFrame[] {
    const channel = this.#channels.get(environment);
    if (!channel) return [];
    trim(channel, now);
    return channel.held;
  }

  subscribe(environment: string, listener: Listener): Unsubscribe {
    const listeners = this.#listeners.get(environment) ?? new Set();
    this.#listeners.set(environment, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(environment) === listeners)
        this.#listeners.delete(environment);
    };
  }

  #channel(environment: string): Channel {
    const known = this.#channels.get(environment);
    if (known) return known;
    const channel: Channel = { held: [], bytes: 0 };
    this.#channels.set(environment, channel);
    return channel;
  }
}

function trim(channel: Channel, now: number): void {
  let count = 0;
  for (const { at, bytes } of channel.held) {
    if (at > now - KEEP_MS && channel.bytes <= KEEP_BYTES) break;
    channel.bytes -= bytes.length;
    count += 1;
  }
  if (count > 0) channel.held = channel.held.slice(count);
}
