import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { skipsPostgres } from '../testing/postgres-cluster.ts';
import { startTestStores, type TestStores } from '../testing/test-store.ts';
import { openStore, type StoreSettings } from './open.ts';
import { StoreInUse } from './store-in-use.ts';

const onPostgres = test.skipIf(skipsPostgres);

let stores: TestStores;
beforeAll(async () => {
  if (!skipsPostgres) stores = await startTestStores('postgres');
});
afterAll(() => stores?.close());

const refusal = (settings: StoreSettings) => openStore(settings).catch((error: unknown) => error);

const HOLDERS = `select pid from pg_locks where locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`;

/** Ends the connection that holds the lock, and waits until another one has it: PostgreSQL ends it in its own time. */
async function cutLockConnections(settings: StoreSettings, andThen: string): Promise<void> {
  const client = new pg.Client({ connectionString: settings.kind === 'postgres' ? settings.url : '' });
  await client.connect();
  const [before] = (await client.query(HOLDERS)).rows;
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name like 'lookout process%' and datname = current_database(); ${andThen}`,
  );
  await vi.waitFor(async () => {
    const [now] = (await client.query(HOLDERS)).rows;
    expect(now).toBeDefined();
    expect(now).not.toEqual(before);
  });
  await client.end();
}

onPostgres('a database belongs to one control plane, which is named to the second', async () => {
  const settings = await stores.fresh();
  const first = await openStore(settings);
  const error = await refusal(settings);
  expect(error).toBeInstanceOf(StoreInUse);
  expect((error as Error).message).toContain(`lookout process ${process.pid}`);
  await first.close();
  await (await openStore(settings)).close();
});

onPostgres('a command beside the control plane is let in', async () => {
  const settings = await stores.fresh();
  const server = await openStore(settings);
  await (await openStore(settings, { isBesideServer: true })).close();
  await server.close();
});

onPostgres('a lost connection gives the database to nobody else', async () => {
  const settings = await stores.fresh();
  const onTaken = vi.fn();
  const store = await openStore(settings, { onTaken });
  await cutLockConnections(settings, 'select 1');
  expect(await refusal(settings)).toBeInstanceOf(StoreInUse);
  expect(onTaken).not.toHaveBeenCalled();
  await store.close();
});
