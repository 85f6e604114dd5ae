import type { DropReason, Signal } from './signal.ts';

/** Totals since the process started. Log records only, but for `requests`, which counts every export request by its answer. */
export class Tally {
  recordsIn = 0;
  recordsOut = 0;
  bytesIn = 0;
  bytesOut = 0;
  readonly dropped = new Map<DropReason, number>();
  readonly requests = new Map<string, number>();
  /** Tap frames that the control plane never got. */
  tapFramesLost = 0;

  /** Counts dropped records, or refused requests where nobody can know their records. */
  drop(reason: DropReason, records: number): void {
    if (records > 0) this.dropped.set(reason, (this.dropped.get(reason) ?? 0) + records);
  }

  /** Counts one answered export request. */
  answer(signal: Signal | 'unknown', status: number): void {
    const key = `${signal} ${status}`;
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1);
  }
}
