import type { ProbeCounters, ProbeFlow } from '@lookout/contract';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { AgentDelivery, AgentDirectory, Unsubscribe } from '../../ports.ts';
import type { CounterMark, DayGain, SavingStore } from './saving-store.ts';

/** What was not saved is counted again after a crash: the marks are as old as the sums. */
const SAVE_MS = 60_000;
/** Reports come once a second; after a longer silence nobody knows whether the probe ran. */
const LONGEST_STEP_MS = 5_000;
const NOTHING: ProbeFlow = Object.freeze({ recordsIn: 0, recordsOut: 0, bytesIn: 0, bytesOut: 0 });

interface LedgerDependencies {
  readonly store: SavingStore;
  readonly directory: AgentDirectory;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * Turns the running totals that processors report into what each probe let in and out by day. How far a processor's
 * totals are counted is stored with the sums, so that neither its restart nor the control plane's counts twice.
 */
export class SavingLedger {
  readonly #from: LedgerDependencies;
  readonly #marks: Map<string, CounterMark>;
  readonly #unsaved = new Map<string, CounterMark>();
  readonly #gains = new Map<string, DayGain>();
  readonly #steps = new Map<string, number>();
  readonly #ends: Unsubscribe[];
  #saving: Promise<void> = Promise.resolve();

  private constructor(from: LedgerDependencies, marks: readonly CounterMark[]) {
    this.#from = from;
    this.#marks = new Map(marks.map((mark) => [keyOf(mark), mark]));
    const timer = setInterval(() => void this.save(), SAVE_MS).unref();
    const unsubscribe = from.directory.onChange((change) => {
      if (change.kind === 'report') this.#count(change.environment);
    });
    this.#ends = [unsubscribe, () => clearInterval(timer)];
  }

  /** Goes on from what the store has counted. */
  static async open(from: LedgerDependencies): Promise<SavingLedger> {
    return new SavingLedger(from, await from.store.marks());
  }

  /** Writes what came since the last time; what cannot be written is kept for the next. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#write()).catch(this.#from.onError);
    return this.#saving;
  }

  /** Counts no more, and writes the rest. */
  async close(): Promise<void> {
    for (const end of this.#ends) end();
    await this.save();
  }

  #count(environment: string): void {
    const now = this.#from.clock.now();
    const activeSeconds = this.#step(environment, now) / 1000;
    const add = (probeId: string, flow: ProbeFlow, activeFor = 0) =>
      this.#add({ environment, probeId, day: dayOf(now), activeSeconds: activeFor, ...flow });
    const active = new Set<string>();
    for (const agent of this.#from.directory.deliveries(environment))
      for (const counters of reportOf(agent)) {
        add(counters.probeId, this.#gainOf(agent.id, counters));
        if (counters.tripped === null) active.add(counters.probeId);
      }
    for (const probeId of active) add(probeId, NOTHING, activeSeconds);
  }

  /** Milliseconds since the last report from an environment. */
  #step(environment: string, now: number): number {
    const before = this.#steps.get(environment) ?? now;
    this.#steps.set(environment, now);
    return Math.min(Math.max(0, now - before), LONGEST_STEP_MS);
  }

  #gainOf(agentId: string, counters: ProbeCounters): ProbeFlow {
    const { probeId, revision, recordsIn, recordsOut, bytesIn, bytesOut } = counters;
    const mark = { agentId, probeId, revision, recordsIn, recordsOut, bytesIn, bytesOut };
    const key = keyOf(mark);
    const before = this.#marks.get(key);
    // Another revision, or less than before: it counts from nothing again.
    const goesOn = before?.revision === revision && before.recordsIn <= recordsIn;
    if (goesOn && before.recordsIn === recordsIn) return NOTHING;
    this.#marks.set(key, mark);
    this.#unsaved.set(key, mark);
    return goesOn ? difference(mark, before) : mark;
  }

  #add(gain: DayGain): void {
    const key = `${gain.environment} ${gain.probeId} ${gain.day}`;
    const before = this.#gains.get(key);
    const activeSeconds = gain.activeSeconds + (before?.activeSeconds ?? 0);
    this.#gains.set(key, before ? { ...gain, ...sum(before, gain), activeSeconds } : gain);
  }

  async #write(): Promise<void> {
    if (this.#gains.size === 0) return;
    const [gains, marks] = [[...this.#gains.values()], [...this.#unsaved.values()]];
    this.#gains.clear();
    this.#unsaved.clear();
    try {
      await this.#from.store.add(gains, marks);
    } catch (error) {
      this.#putBack(gains, marks);
      throw error;
    }
  }

  #putBack(gains: readonly DayGain[], marks: readonly CounterMark[]): void {
    for (const gain of gains) this.#add(gain);
    for (const mark of marks) if (!this.#unsaved.has(keyOf(mark))) this.#unsaved.set(keyOf(mark), mark);
  }
}

function dayOf(now: number): string {
  return timestamp(now).slice(0, 10);
}

function reportOf({ isConnected, report }: AgentDelivery): readonly ProbeCounters[] {
  return isConnected && report ? report.probes : [];
}

function keyOf({ agentId, probeId }: Pick<CounterMark, 'agentId' | 'probeId'>): string {
  return `${agentId} ${probeId}`;
}

function sum(left: ProbeFlow, right: ProbeFlow): ProbeFlow {
  return {
    recordsIn: left.recordsIn + right.recordsIn,
    recordsOut: left.recordsOut + right.recordsOut,
    bytesIn: left.bytesIn + right.bytesIn,
    bytesOut: left.bytesOut + right.bytesOut,
  };
}

function difference(now: ProbeFlow, before: ProbeFlow): ProbeFlow {
  return {
    recordsIn: now.recordsIn - before.recordsIn,
    recordsOut: now.recordsOut - before.recordsOut,
    bytesIn: now.bytesIn - before.bytesIn,
    bytesOut: now.bytesOut - before.bytesOut,
  };
}
