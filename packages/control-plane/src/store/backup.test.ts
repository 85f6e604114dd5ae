import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertProbe } from '../features/probes/probe-store.ts';
import { ensureEnvironment } from '../features/rip-cord/environment-store.ts';
import { insertAccount } from '../features/session/account-store.ts';
import { insertSession } from '../features/session/session-store.ts';
import { newId } from '../lib/id.ts';
import { aSession } from '../testing/a-session.ts';
import { aDocument } from '../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../testing/test-store.ts';
import { BACKUP_TABLES, backedUpTables } from './backup-format.ts';
import { openStore, type Store } from './open.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const AT = NOW.toISOString();

/** Enough rows for several pages and batches, with what JSON and SQL might stumble over. */
const PROBES = 1203;
const TITLE = 'It\'s "quoted" – ünïcödé 💡\n';

async function fill({ database }: Store): Promise<void> {
  const dana = {
    name: 'Dana',
    email: 'dana@example.com',
    persona: 'developer' as const,
    passwordHash: 'x',
    at: AT,
  };
  const { id: ownerId } = await insertAccount(database, dana);
  await insertSession(database, aSession({ account_id: ownerId, token_hash: 'secret', expires_at: AT }));
  await ensureEnvironment(database, 'production');
  await database.transaction().execute(async (transaction) => {
    for (let n = 0; n < PROBES; n += 1) {
      const document = { ...aDocument(), title: TITLE };
      await insertProbe(transaction, { id: newId('prb'), document, producesMetrics: null, ownerId, at: AT });
    }
  });
}

const contentOf = async ({ database }: Store) =>
  Promise.all(
    backedUpTables().map(async ({ table, key }) => {
      let query = database.selectFrom(table).selectAll();
      for (const column of key) query = query.orderBy(column as never);
      return [table, await query.execute()] as const;
    }),
  );

describe.each(storeKinds)('a backup of %s', (kind) => {
  let stores: TestStores;
  let source: Store;
  let target: Store;
  let file: string;
  let files = 0;

  beforeAll(async () => {
    stores = await startTestStores(kind);
    source = await openStore(await stores.fresh());
    await fill(source);
  });
  afterAll(async () => {
    await source.close();
    await stores.close();
  });
  beforeEach(async () => {
    files += 1;
    file = join(stores.directory, `${files}.jsonl`);
    target = await openStore(await stores.fresh());
  });
  afterEach(() => target.close());

  const isEmpty = async () =>
    (await target.database.selectFrom('account').selectAll().execute()).length === 0;

  test('restores everything as it was, but nobody signed in', async () => {
    const rows = await writeBackup(source.database, file, NOW);
    expect(await restoreBackup(target.database, file, { force: false })).toBe(rows);
    expect(await contentOf(target)).toEqual(await contentOf(source));
    expect(await target.database.selectFrom('session').selectAll().execute()).toEqual([]);
    expect(readFileSync(file, 'utf8')).not.toContain('secret');
  });

  test('is for its owner only, and never overwrites a file', async () => {
    await writeBackup(source.database, file, NOW);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(source.database, file, NOW)).rejects.toThrow('exists already');
  });

  test('is of one moment while others write', async () => {
    const backup = writeBackup(source.database, file, NOW);
    const dana = await source.database.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    const late = { id: newId('prb'), document: aDocument(), producesMetrics: null, ownerId: dana.id, at: AT };
    const write = insertProbe(source.database, late);
    await Promise.all([backup, write]);
    await restoreBackup(target.database, file, { force: false });
    const { length } = await target.database.selectFrom('probe').selectAll().execute();
    expect([PROBES, PROBES + 1]).toContain(length);
    await source.database.deleteFrom('probe').where('id', '=', late.id).execute();
  });

  test('replaces what is there with --force only', async () => {
    await writeBackup(source.database, file, NOW);
    await fill(target);
    await expect(restoreBackup(target.database, file, { force: false })).rejects.toThrow('not empty');
    await restoreBackup(target.database, file, { force: true });
    expect(await contentOf(target)).toEqual(await contentOf(source));
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['without its end', (text: string) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`],
    ['changed in one letter', (text: string) => text.replace('dana@example.com', 'dona@example.com')],
    ['without a row', (text: string) => text.split('\n').toSpliced(5, 1).join('\n')],
    ['of something else', () => '{"hello":"world"}\n'],
    ['of another schema', (text: string) => text.replace('"0001-core"', '"0001-other"')],
  ])('is refused when it is %s, and nothing is changed', async (_name, damage) => {
    await writeBackup(source.database, file, NOW);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    await expect(restoreBackup(target.database, file, { force: true })).rejects.toThrow(/backup/i);
    expect(await isEmpty()).toBe(true);
  });
});

test('a backup knows every table', () => {
  expect(Object.keys(BACKUP_TABLES)).toContain('probe_event');
  expect(backedUpTables().map(({ table }) => table)).not.toContain('session');
});

test.skipIf(storeKinds.length < 2)('a backup of SQLite restores into PostgreSQL', async () => {
  const [sqlite, postgres] = [await startTestStores('sqlite'), await startTestStores('postgres')];
  const [from, to] = [await openStore(await sqlite.fresh()), await openStore(await postgres.fresh())];
  await fill(from);
  const file = join(sqlite.directory, 'all.jsonl');
  await writeBackup(from.database, file, NOW);
  await restoreBackup(to.database, file, { force: false });
  expect(await contentOf(to)).toEqual(await contentOf(from));
  await Promise.all([from.close(), to.close()]);
  await Promise.all([sqlite.close(), postgres.close()]);
});
