import type { Budget } from '@lookout/contract';

const SECOND = 1_000_000_000n;

/**
 * As many groups as all windows of one probe may hold: each becomes a series of its own where the metrics are stored,
 * and more than these make a store slow, whatever memory they take here.
 */
export const MOST_GROUPS = 100_000;

/** What a probe used in a stretch of about one second. */
export interface Usage {
  readonly cpuMillisecondsPerSecond: number;
  readonly recordsOutPerSecond: number;
  readonly stateBytes: number;
}

/** What a batch or the closing of windows cost, and what is held after it. */
export interface Cost {
  readonly cpuMilliseconds: number;
  readonly recordsOut: number;
  readonly stateBytes: number;
  readonly groups: number;
}

/**
 * Measures a probe against its ceilings, second by second. The ceilings hold for the second at hand as a whole,
 * so a batch that crosses one is caught at once and not when the second is over.
 */
export class BudgetMeter {
  readonly #budget: Budget;
  #secondStart: bigint;
  #cpuMilliseconds = 0;
  #recordsOut = 0;
  #stateBytes = 0;
  #last: Usage = { cpuMillisecondsPerSecond: 0, recordsOutPerSecond: 0, stateBytes: 0 };

  constructor(budget: Budget, now: bigint) {
    this.#budget = budget;
    this.#secondStart = now;
  }

  /** Adds a cost and returns why it crosses a ceiling, in words with figures; null when it does not. */
  spend({ cpuMilliseconds, recordsOut, stateBytes, groups }: Cost, now: bigint): string | null {
    this.roll(now);
    this.#cpuMilliseconds += cpuMilliseconds;
    this.#recordsOut += recordsOut;
    this.#stateBytes = stateBytes;
    if (groups > MOST_GROUPS) return `It held ${groups} groups; a probe may hold ${MOST_GROUPS}.`;
    return this.#excess();
  }

  /** Starts a new second when the one at hand is over. */
  roll(now: bigint): void {
    const elapsed = now - this.#secondStart;
    if (elapsed >= 0n && elapsed < SECOND) return;
    const isRecent = elapsed >= 0n && elapsed < 2n * SECOND;
    const seconds = Number(elapsed) / Number(SECOND);
    this.#last = {
      cpuMillisecondsPerSecond: isRecent ? this.#cpuMilliseconds / seconds : 0,
      recordsOutPerSecond: isRecent ? this.#recordsOut / seconds : 0,
      stateBytes: this.#stateBytes,
    };
    this.#secondStart = now;
    this.#cpuMilliseconds = 0;
    this.#recordsOut = 0;
  }

  /** The last whole second. */
  get usage(): Usage {
    return { ...this.#last, stateBytes: this.#stateBytes };
  }

  /** Memory that was given back outside a batch. */
  holdState(stateBytes: number): void {
    this.#stateBytes = stateBytes;
  }

  #excess(): string | null {
    const { cpuMillisecondsPerSecond, stateBytes, recordsOutPerSecond } = this.#budget;
    if (this.#cpuMilliseconds > cpuMillisecondsPerSecond) {
      return `It used ${rounded(this.#cpuMilliseconds)} ms of CPU within a second; its budget is ${cpuMillisecondsPerSecond} ms.`;
    }
    if (this.#stateBytes > stateBytes) {
      return `It held ${this.#stateBytes} bytes of memory; its budget is ${stateBytes} bytes.`;
    }
    if (this.#recordsOut > recordsOutPerSecond) {
      return `It let out ${this.#recordsOut} records and points within a second; its budget is ${recordsOutPerSecond}.`;
    }
    return null;
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
