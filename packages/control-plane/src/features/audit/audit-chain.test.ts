import { AUDIT_GENESIS, type AuditEntry } from '@lookout/contract';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../lib/clock.ts';
import { toActor, withOrigin } from '../../lib/origin.ts';
import { openStore, type Store } from '../../store/open.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { type Change, type Changes, createChanges } from '../changes/changes.ts';
import { auditHash, toEntry } from './audit-row.ts';

const DANA = toActor({ id: 'acc_01h2xcejqtf2nbrexx3vqjhp41', name: 'Dana' });
const FROM = { address: '127.0.0.1', userAgent: 'test', requestId: 'r1' };

describe.each(storeKinds)('the audit log on %s', (kind) => {
  let stores: TestStores;
  let store: Store;
  let changes: Changes;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    store = await openStore(await stores.fresh());
    changes = createChanges(store.database, systemClock, async () => undefined);
  });
  afterEach(() => store.close());

  const note = (change: Change, name: string, more: { before?: unknown; after?: unknown } = {}) =>
    change.audit({
      action: 'thing.changed',
      subject: { kind: 'thing', id: name, environment: 'production' },
      text: `${name} changed.`,
      ...more,
    });

  const entries = async (): Promise<AuditEntry[]> =>
    (await store.database.selectFrom('audit_entry').selectAll().orderBy('sequence').execute()).map(toEntry);

  test('says who did what from where, before and after', async () => {
    await withOrigin({ actor: DANA, from: FROM }, () =>
      changes.make(async (change) => note(change, 'one', { before: { a: 1 }, after: { a: 2 } })),
    );
    expect(await entries()).toMatchObject([
      { sequence: 1, actor: DANA, from: FROM, action: 'thing.changed', before: { a: 1 }, after: { a: 2 } },
    ]);
  });

  test('what Lookout does by itself comes from nowhere', async () => {
    await changes.make(async (change) => note(change, 'one'));
    expect(await entries()).toMatchObject([{ actor: { kind: 'system', id: null }, from: null }]);
  });

  test('each entry carries the hash of the one before, over everything in it', async () => {
    await changes.make(async (change) => ['one', 'two'].forEach((name) => void note(change, name)));
    await changes.make(async (change) => note(change, 'three', { after: { text: 'a\u0000b\ud800' } }));
    const all = await entries();
    expect(all.map((entry) => entry.hash)).toEqual(all.map(auditHash));
    expect(all.map((entry) => entry.previousHash)).toEqual([AUDIT_GENESIS, all[0]?.hash, all[1]?.hash]);
  });

  test('a change that fails leaves no entry and no gap', async () => {
    const failing = changes.make(async (change) => {
      note(change, 'one');
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await changes.make(async (change) => note(change, 'two'));
    expect((await entries()).map((entry) => entry.sequence)).toEqual([1]);
  });

  test('changes at the same moment make one chain', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        changes.make(async (change) => {
          note(change, `a${index}`);
          note(change, `b${index}`);
        }),
      ),
    );
    const all = await entries();
    expect(all.map((entry) => entry.sequence)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    for (const [index, entry] of all.entries())
      expect(entry.previousHash).toBe(all[index - 1]?.hash ?? AUDIT_GENESIS);
  });

  test('the database refuses to change and to remove entries', async () => {
    await changes.make(async (change) => note(change, 'one'));
    const { database } = store;
    await expect(database.updateTable('audit_entry').set({ text: 'x' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(database.deleteFrom('audit_entry').execute()).rejects.toThrow('append-only');
    if (kind === 'postgres')
      await expect(sql`truncate audit_entry`.execute(database)).rejects.toThrow('append-only');
  });

  test('keeps no secrets, and of what is large its size and hash', async () => {
    await changes.make(async (change) =>
      note(change, 'one', {
        before: { password: 'hunter2', name: 'x' },
        after: { source: 'a'.repeat(50_000) },
      }),
    );
    const [entry] = await entries();
    expect(entry?.before).toEqual({ password: '[masked]', name: 'x' });
    expect(JSON.stringify(entry?.after).length).toBeLessThan(2_000);
    expect(JSON.stringify(entry?.after)).toContain('50000 characters, SHA-256 ');
  });
});
