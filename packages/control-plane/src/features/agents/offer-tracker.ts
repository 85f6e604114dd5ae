import type { Agent, Hash } from '@lookout/contract';
import type { AgentAnswer } from '@lookout/governance';
import { timestamp } from '../../lib/clock.ts';
import type { ConfigOffer } from '../../ports.ts';

type Sent = { sequence: number; readonly hash: Hash; readonly offeredAt: number; sentAt: number };
type Running = { readonly hash: Hash; readonly at: number; readonly milliseconds: number };
type Confirmed = { readonly sequence: number; readonly at: number };

const REMEMBERED = 200;
/** The first offer of a process is what it found in the store: nobody was waiting for it. */
const FIRST_SEQUENCE = 1;

/** Where one processor stands with the configurations that it was offered. */
export class OfferTracker {
  readonly #sent: Sent[] = [];
  readonly #confirmed: Confirmed[] = [];
  /** The newest offer that the processor said it has begun to apply. */
  #reached = 0;
  #failed: { readonly hash: Hash; readonly at: number; readonly error: string } | null = null;
  #running: Running | null = null;

  /** Notes that an offer goes out. A repeated offer keeps its place. */
  sent(offer: ConfigOffer, at: number): void {
    const last = this.#sent.at(-1);
    if (last?.sequence === offer.sequence) {
      last.sentAt = at;
      return;
    }
    if (this.restated(offer)) return;
    const { sequence, hash } = offer;
    this.#sent.push({ sequence, hash, offeredAt: Date.parse(offer.offeredAt), sentAt: at });
    if (this.#sent.length > REMEMBERED) this.#sent.shift();
  }

  /**
   * Whether a newer offer asks of this processor what the last one did, because the change was for others. Then
   * nothing has to be sent: what it confirmed, or will confirm, counts for the newer offer too.
   */
  restated(offer: ConfigOffer): boolean {
    const last = this.#sent.at(-1);
    if (!last || last.hash !== offer.hash) return false;
    const confirmed = this.#confirmed.at(-1);
    if (confirmed && confirmed.sequence >= last.sequence)
      this.#confirmed.push({ sequence: offer.sequence, at: confirmed.at });
    if (this.#reached === last.sequence) this.#reached = offer.sequence;
    last.sequence = offer.sequence;
    return true;
  }

  /** What the processor said to the last offer, with that offer's hash. */
  answer(): { readonly hash: Hash | null; readonly answer: AgentAnswer } {
    const last = this.#sent.at(-1);
    if (!last) return { hash: this.#running?.hash ?? null, answer: { kind: 'none' } };
    return { hash: last.hash, answer: this.#answerTo(last) };
  }

  #answerTo(last: Sent): AgentAnswer {
    const state = this.state();
    switch (state.kind) {
      case 'none':
        return state;
      case 'applied':
        return { kind: 'applied', at: state.at, milliseconds: state.milliseconds };
      case 'failed':
        return { kind: 'failed', at: state.at, error: state.error };
      case 'pending':
        return { kind: this.#reached === last.sequence ? 'applying' : 'sent', at: state.since };
    }
  }

  /** A processor that has just connected may already run what it shall. */
  adopt(offer: ConfigOffer, at: number): void {
    if (this.#running?.hash === offer.hash) this.applied(offer.hash, at);
  }

  /**
   * Notes that a processor has begun to apply an offer. It says so of each in order, but afterwards confirms the
   * newest only: without this note, that answer would count for an older offer of the same content.
   */
  applying(hash: Hash): void {
    const offer = this.#sent.find((sent) => sent.sequence > this.#reached && sent.hash === hash);
    if (offer) this.#reached = offer.sequence;
  }

  /**
   * Takes an acknowledgement. Answers come in the order of the offers, so it confirms the oldest open offer of that
   * hash that was reached: after off, on, off in a row, the first "off" does not yet confirm the last.
   */
  applied(hash: Hash, at: number): void {
    const oldest = Math.max((this.#confirmed.at(-1)?.sequence ?? 0) + 1, this.#reached);
    const offer = this.#sent.find((sent) => sent.sequence >= oldest && sent.hash === hash);
    if (!offer && this.#running?.hash === hash) return;
    this.#running = { hash, at, milliseconds: offer ? Math.max(0, at - offer.offeredAt) : 0 };
    if (!offer) return;
    this.#confirmed.push({ sequence: offer.sequence, at });
    if (this.#confirmed.length > REMEMBERED) this.#confirmed.shift();
    if (this.#failed?.hash === hash) this.#failed = null;
  }

  /** Takes a refusal. Returns the sequence of the offer that was refused; null when it was already known. */
  failed(hash: Hash, error: string, at: number): number | null {
    if (this.#failed?.hash === hash && this.#failed.error === error) return null;
    this.#failed = { hash, at, error };
    return this.#sent.findLast((sent) => sent.hash === hash)?.sequence ?? 0;
  }

  /** The offer that waits for an answer since before `sentBefore`. */
  isOverdue(sentBefore: number): boolean {
    const last = this.#sent.at(-1);
    return last !== undefined && this.state().kind === 'pending' && last.sentAt < sentBefore;
  }

  /** When the offer `sequence` or a later one was confirmed; null while it was not. */
  confirmedAt(sequence: number): number | null {
    return this.#confirmed.find((confirmed) => confirmed.sequence >= sequence)?.at ?? null;
  }

  /** From offer to confirmation of the offer that `confirmedAt` speaks of; null where nobody was waiting. */
  latency(sequence: number): number | null {
    const at = this.confirmedAt(sequence);
    const offer = this.#sent.find((sent) => sent.sequence >= sequence);
    if (at === null || !offer || sequence <= FIRST_SEQUENCE) return null;
    return Math.max(0, at - offer.offeredAt);
  }

  state(): Agent['config'] {
    const last = this.#sent.at(-1);
    if (!last) return this.#running ? toApplied(this.#running) : { kind: 'none' };
    const isConfirmed = (this.#confirmed.at(-1)?.sequence ?? 0) >= last.sequence;
    if (isConfirmed && this.#running) return toApplied(this.#running);
    if (this.#failed?.hash === last.hash)
      return { kind: 'failed', hash: last.hash, at: timestamp(this.#failed.at), error: this.#failed.error };
    return { kind: 'pending', hash: last.hash, since: timestamp(last.offeredAt) };
  }
}

function toApplied({ hash, at, milliseconds }: Running): Agent['config'] {
  return { kind: 'applied', hash, at: timestamp(at), milliseconds };
}
