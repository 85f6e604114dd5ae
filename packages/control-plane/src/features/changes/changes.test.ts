import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../lib/clock.ts';
import { openStore, type Store } from '../../store/open.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { type Changes, createChanges } from './changes.ts';

describe.each(storeKinds)('changes on %s', (kind) => {
  let stores: TestStores;
  let store: Store;
  let changes: Changes;

  beforeAll(async () => {
    stores = await startTestStores(kind);
    store = await openStore(await stores.fresh());
    changes = createChanges(store.database, systemClock, async () => undefined);
  });
  afterAll(async () => {
    await store.close();
    await stores.close();
  });

  test('are made one after the other: what one has read holds until it is durable', async () => {
    const steps: string[] = [];
    const change = (name: string) =>
      changes.make(async () => {
        steps.push(`${name} reads`);
        await pause(10);
        steps.push(`${name} writes`);
      });
    await Promise.all(['one', 'two', 'three'].map(change));
    const order = steps.map((step) => step.split(' ')[0]);
    expect(order).toEqual([order[0], order[0], order[2], order[2], order[4], order[4]]);
  });

  test('one that fails holds nobody up, and leaves nothing', async () => {
    const failing = changes.make(async (change) => {
      change.audit({
        action: 'probe.deleted',
        subject: { kind: 'probe', id: 'prb_1', environment: null },
        text: '',
      });
      throw new Error('This change fails.');
    });
    await expect(failing).rejects.toThrow('This change fails.');
    await changes.make(async () => undefined);
    expect(await store.database.selectFrom('audit_entry').selectAll().execute()).toEqual([]);
  });
});
