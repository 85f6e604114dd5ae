import type { ProbeCounters } from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AgentChange, AgentDelivery, AgentDirectory } from '../../ports.ts';
import { openStore, type Store, type StoreSettings } from '../../store/open.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { seedProbe } from '../agents/testing/seed-probe.ts';
import { aReport, someCounters } from '../agents/testing/test-agent.ts';
import { SavingLedger } from './saving-ledger.ts';
import { SavingReader } from './saving-reader.ts';
import { SavingStore } from './saving-store.ts';

const PROBE = 'prb_0123456789abcdef';
const EVENING = Date.parse('2026-11-30T23:59:55.000Z');

/** Processors whose totals a test sets, in an environment that reports when it is told to. */
class TestProcessors {
  readonly #reports = new Map<string, ProbeCounters[]>();
  readonly #listeners = new Set<(change: AgentChange) => void>();

  readonly directory = {
    deliveries: () =>
      [...this.#reports].map(([id, probes]) => ({ id, isConnected: true, report: aReport({ probes }) })),
    onChange: (listener: (change: AgentChange) => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  } as unknown as AgentDirectory & { deliveries(): readonly AgentDelivery[] };

  /** `records`: how many came in and went out so far. */
  set(
    id: string,
    [recordsIn, recordsOut]: readonly [number, number],
    more: Partial<ProbeCounters> = {},
  ): void {
    const bytes = { bytesIn: recordsIn * 100, bytesOut: recordsOut * 100 };
    this.#reports.set(id, [someCounters({ probeId: PROBE, recordsIn, recordsOut, ...bytes, ...more })]);
  }

  report(environment = 'production'): void {
    for (const listener of this.#listeners) listener({ kind: 'report', environment });
  }
}

describe.each(storeKinds)('savings on %s', (kind) => {
  let stores: TestStores;
  let settings: StoreSettings;
  let store: Store;
  let processors: TestProcessors;
  let ledger: SavingLedger;
  let now: number;
  const failures: unknown[] = [];
  const clock = { now: () => now };

  const open = () =>
    SavingLedger.open({
      store: new SavingStore(store.database),
      directory: processors.directory,
      clock,
      onError: (error) => failures.push(error),
    });
  const report = async (month?: string) => {
    await ledger.save();
    const reader = new SavingReader({
      database: store.database,
      store: new SavingStore(store.database),
      clock,
    });
    return reader.report('production', month);
  };
  const measured = async () => {
    const [probe] = (await report()).probes;
    return probe && [probe.recordsIn, probe.recordsOut, probe.bytesIn, probe.bytesOut];
  };

  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    now = EVENING;
    failures.length = 0;
    settings = await stores.fresh();
    store = await openStore(settings);
    await seedProbe(store.database, PROBE);
    processors = new TestProcessors();
    ledger = await open();
  });
  afterEach(async () => {
    await ledger.close();
    await store.close();
    expect(failures).toEqual([]);
  });

  test('adds up what several processors count, each record once', async () => {
    processors.set('one', [100, 40]);
    processors.set('two', [10, 10]);
    processors.report();
    processors.report();
    processors.set('one', [150, 60]);
    processors.report();
    expect(await measured()).toEqual([160, 70, 16_000, 7_000]);
  });

  test('goes on after a processor began anew, and when another revision runs', async () => {
    processors.set('one', [100, 0]);
    processors.report();
    processors.set('one', [5, 0]);
    processors.report();
    processors.set('one', [20, 0], { revision: 2 });
    processors.report();
    expect((await measured())?.[0]).toBe(125);
  });

  test('a control plane that dies counts what it had not written, and nothing twice', async () => {
    processors.set('one', [100, 0]);
    processors.report();
    await ledger.save();
    processors.set('one', [130, 0]);
    processors.report();
    // The old one hears of nothing any more, and never writes.
    processors = new TestProcessors();
    ledger = await open();
    processors.set('one', [160, 0]);
    processors.report();
    expect((await measured())?.[0]).toBe(160);
  });

  test('counts by day and month, and the time for which a probe ran', async () => {
    processors.set('one', [10, 0]);
    processors.report();
    now += 4_000;
    processors.set('one', [30, 0]);
    processors.report();
    now += 4_000;
    processors.set('one', [60, 0], { tripped: { at: '2026-12-01T00:00:00.000Z', reason: 'CPU' } });
    processors.report();
    const november = await report('2026-11');
    expect(november).toMatchObject({
      months: ['2026-12', '2026-11'],
      days: [{ day: '2026-11-30', bytes: 3_000 }],
    });
    expect(november.probes).toMatchObject([
      { probeId: PROBE, title: 'Launches a minute', activeSeconds: 4, recordsIn: 30, isOn: false },
    ]);
    expect((await report()).probes).toMatchObject([{ recordsIn: 30, activeSeconds: 0 }]);
  });

  test('a processor counts for probes of its own environment alone', async () => {
    processors.set('one', [100, 0]);
    processors.report('staging');
    expect((await report()).probes).toEqual([]);
  });

  test('what could not be written is written the next time', async () => {
    const failing = new SavingStore(store.database);
    const add = failing.add.bind(failing);
    let isBroken = true;
    failing.add = (gains, marks) => (isBroken ? Promise.reject(new Error('disk full')) : add(gains, marks));
    await ledger.close();
    const onError = (error: unknown) => failures.push(error);
    ledger = await SavingLedger.open({ store: failing, directory: processors.directory, clock, onError });
    processors.set('one', [100, 50]);
    processors.report();
    await ledger.save();
    expect(failures.splice(0)).toMatchObject([{ message: 'disk full' }]);
    isBroken = false;
    processors.set('one', [110, 55]);
    processors.report();
    expect(await measured()).toEqual([110, 55, 11_000, 5_500]);
  });
});
