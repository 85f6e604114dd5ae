import type { ProbeSaving, SavingsReport } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import { findPrice } from '../streams/price-store.ts';
import { findSavers, type Saver } from './saver-store.ts';
import type { DayGain, SavingStore } from './saving-store.ts';

/** Reports what the probes of environments saved. */
export class SavingReader {
  readonly #database: Kysely<Database>;
  readonly #store: SavingStore;
  readonly #clock: Clock;

  constructor({ database, store, clock }: { database: Kysely<Database>; store: SavingStore; clock: Clock }) {
    this.#database = database;
    this.#store = store;
    this.#clock = clock;
  }

  /** One month of an environment, the present one unless it is named. */
  async report(environment: string, month = this.#thisMonth()): Promise<SavingsReport> {
    const days = await this.#store.days(environment, month);
    const byProbe = Map.groupBy(days, ({ probeId }) => probeId);
    const savers = await findSavers(this.#database, [...byProbe.keys()], this.#clock.now());
    return {
      environment,
      month,
      months: await this.#store.months(environment),
      price: await findPrice(this.#database, environment),
      days: [...Map.groupBy(days, ({ day }) => day)].map(([day, gains]) => ({
        day,
        bytes: savedBytes(gains),
      })),
      probes: savers
        .map((saver) => toSaving(saver, byProbe.get(saver.probeId) ?? []))
        .sort((left, right) => savedBytes([right]) - savedBytes([left])),
    };
  }

  #thisMonth(): string {
    return timestamp(this.#clock.now()).slice(0, 7);
  }
}

function toSaving(saver: Saver, gains: readonly DayGain[]): ProbeSaving {
  const total = (count: (gain: DayGain) => number) => gains.reduce((sum, gain) => sum + count(gain), 0);
  return {
    ...saver,
    activeSeconds: total((gain) => gain.activeSeconds),
    recordsIn: total((gain) => gain.recordsIn),
    recordsOut: total((gain) => gain.recordsOut),
    bytesIn: total((gain) => gain.bytesIn),
    bytesOut: total((gain) => gain.bytesOut),
  };
}

function savedBytes(flows: readonly { readonly bytesIn: number; readonly bytesOut: number }[]): number {
  return flows.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn - bytesOut, 0);
}
