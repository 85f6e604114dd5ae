import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../lib/clock.ts';
import { toActor, withOrigin } from '../../lib/origin.ts';
import { guardAudit, liftAuditGuard } from '../../store/audit-guard.ts';
import { openStore, type Store } from '../../store/open.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { type Changes, createChanges } from '../changes/changes.ts';
import { appendAnchor } from './anchor-file.ts';
import { AnchorWriter, readHead } from './anchor-writer.ts';
import { auditHash, toEntry, toRow } from './audit-row.ts';
import type { AuditEntryTable } from './audit-tables.ts';
import { verifyChain } from './verify-chain.ts';

const ENTRIES = 8;
const DANA = toActor(
  { id: 'acc_01h2xcejqtf2nbrexx3vqjhp41', name: 'Dana' },
  'tok_01h2xcejqtf2nbrexx3vqjhp41',
);
const FROM = { address: '127.0.0.1', userAgent: 'test', requestId: 'r1' };

describe.each(storeKinds)('verifying the audit log on %s', (kind) => {
  let stores: TestStores;
  let store: Store;
  let changes: Changes;
  let anchors: AnchorWriter;
  let directory: string;
  let anchorFile: string;
  beforeAll(async () => {
    stores = await startTestStores(kind);
    store = await openStore(await stores.fresh());
    changes = createChanges(store.database, systemClock, async () => undefined);
  });
  afterAll(async () => {
    await store.close();
    await stores.close();
  });
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'lookout-anchors-'));
    anchorFile = join(directory, 'audit-anchor.jsonl');
    const onError = (error: unknown) => {
      throw error;
    };
    anchors = new AnchorWriter({
      database: store.database,
      file: anchorFile,
      clock: systemClock,
      onAnchor: () => undefined,
      onError,
    });
    await reset();
    for (let index = 1; index <= ENTRIES; index += 1) await add(`thing ${index}`);
    await anchors.mark();
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** What somebody can do who owns the database: nothing of ours holds them. */
  const tamper = (statement: (database: Store['database']) => Promise<unknown>) =>
    store.database.transaction().execute(async (transaction) => {
      await liftAuditGuard(transaction);
      await statement(transaction);
      await guardAudit(transaction);
    });

  const reset = async () => {
    await tamper((database) => database.deleteFrom('audit_entry').execute());
    await store.database
      .updateTable('audit_head')
      .set({ sequence: 0, hash: '0'.repeat(64) })
      .execute();
  };

  const add = (name: string) =>
    withOrigin({ actor: DANA, from: FROM }, () =>
      changes.make(async (change) =>
        change.audit({
          action: 'thing.changed',
          subject: { kind: 'thing', id: name, environment: 'production' },
          text: `${name} changed.`,
          before: { value: 1 },
          after: { value: 2 },
        }),
      ),
    );

  const verify = () => verifyChain(store.database, anchorFile);
  const rows = (database = store.database) =>
    database.selectFrom('audit_entry').selectAll().orderBy('sequence').execute();

  /** Rewrites an entry and everything behind it, hashes and head and all: what only the marks can tell. */
  const rewriteFrom = (sequence: number) =>
    tamper(async (database) => {
      const all = (await rows(database)).map(toEntry);
      let hash = all[sequence - 2]?.hash ?? '';
      for (const entry of all.slice(sequence - 1)) {
        const changed = { ...entry, text: 'Nothing happened.', previousHash: hash };
        hash = auditHash(changed);
        const set = toRow({ ...changed, hash });
        await database.updateTable('audit_entry').set(set).where('sequence', '=', entry.sequence).execute();
      }
      await database.updateTable('audit_head').set({ hash }).execute();
    });

  test('a log that nobody touched is whole', async () => {
    expect(await verify()).toMatchObject({ isIntact: true, entries: ENTRIES, anchors: 1, fault: null });
  });

  const altered: { [K in keyof AuditEntryTable]?: AuditEntryTable[K] } = {
    at: '2020-01-01T00:00:00.000Z',
    actor_kind: 'system',
    actor_id: 'acc_00000000000000000000000000',
    actor_name: 'Olu',
    token_id: null,
    address: '10.0.0.1',
    user_agent: 'other',
    request_id: 'other',
    action: 'thing.viewed',
    subject_kind: 'other',
    subject_id: 'other',
    environment: 'staging',
    text: 'Nothing happened.',
    before: '{"value":0}',
    after: 'no JSON',
    previous_hash: 'f'.repeat(64),
    hash: 'f'.repeat(64),
  };

  test.each(Object.entries(altered))('names an entry whose %s was altered', async (column, value) => {
    await tamper((database) =>
      database
        .updateTable('audit_entry')
        .set({ [column]: value })
        .where('sequence', '=', 4)
        .execute(),
    );
    const { fault } = await verify();
    expect(fault).toMatchObject({ kind: 'altered', sequence: 4 });
    expect(fault?.text).toContain('Entry 4 was altered');
  });

  test('names an entry that was altered and given a new hash', async () => {
    await tamper(async (database) => {
      const row = (await rows(database))[3] as AuditEntryTable;
      const entry = { ...toEntry(row), text: 'Nothing happened.' };
      const set = toRow({ ...entry, hash: auditHash(entry) });
      await database.updateTable('audit_entry').set(set).where('sequence', '=', 4).execute();
    });
    expect((await verify()).fault).toMatchObject({ kind: 'altered', sequence: 4 });
  });

  test('names the first mark that a rewritten log does not fit', async () => {
    await rewriteFrom(3);
    expect((await verify()).fault).toMatchObject({ kind: 'altered', sequence: ENTRIES });
  });

  test('names an entry that was removed from the middle', async () => {
    await tamper((database) => database.deleteFrom('audit_entry').where('sequence', '=', 4).execute());
    expect((await verify()).fault).toMatchObject({ kind: 'removed', sequence: 4 });
  });

  test('names where the log was cut off', async () => {
    await tamper((database) => database.deleteFrom('audit_entry').where('sequence', '>', 6).execute());
    expect((await verify()).fault).toMatchObject({ kind: 'truncated', sequence: 7 });
  });

  test('names where the log was cut off although its head was moved too', async () => {
    await tamper(async (database) => {
      await database.deleteFrom('audit_entry').where('sequence', '>', 6).execute();
      const last = (await rows(database))[5] as AuditEntryTable;
      await database.updateTable('audit_head').set({ sequence: 6, hash: last.hash }).execute();
    });
    expect((await verify()).fault).toMatchObject({ kind: 'truncated', sequence: 7 });
  });

  test('names entries that were put in another order', async () => {
    await tamper(async (database) => {
      const move = (from: number, to: number) =>
        database.updateTable('audit_entry').set({ sequence: to }).where('sequence', '=', from).execute();
      await move(3, 99);
      await move(5, 3);
      await move(99, 5);
    });
    const { fault } = await verify();
    expect(fault).toMatchObject({ kind: 'reordered', sequence: 3 });
    expect(fault?.text).toContain('stands as entry 5');
  });

  test('says when the marks themselves cannot be read', async () => {
    writeFileSync(anchorFile, `nonsense\n${readFileSync(anchorFile, 'utf8')}`);
    expect((await verify()).fault?.kind).toBe('anchor-unreadable');
  });

  test('marks from before a restore are about what was replaced', async () => {
    await reset();
    await add('after the restore');
    expect((await verify()).fault?.kind).toBe('truncated');
    const head = await readHead(store.database);
    await appendAnchor(anchorFile, { at: new Date().toISOString(), ...head, isRestored: true });
    expect((await verify()).isIntact).toBe(true);
  });

  test('whatever entry is changed in whatever column, verification names it', async () => {
    const columns = Object.keys(altered) as (keyof AuditEntryTable)[];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: ENTRIES }),
        fc.constantFrom(...columns),
        fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }),
        async (sequence, column, value) => {
          const row = (await rows())[sequence - 1] as AuditEntryTable;
          fc.pre(row[column] !== value);
          const set = (to: unknown) =>
            tamper((database) =>
              sql`update audit_entry set ${sql.ref(column)} = ${to} where sequence = ${sequence}`.execute(
                database,
              ),
            );
          await set(value);
          const { fault } = await verify();
          await set(row[column]);
          expect(fault).toMatchObject({ kind: 'altered', sequence });
        },
      ),
      { numRuns: 40 },
    );
  });
});
