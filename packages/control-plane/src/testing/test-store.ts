import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreSettings } from '../store/open.ts';
import { type PostgresCluster, skipsPostgres, startPostgres } from './postgres-cluster.ts';

/** The kinds of database that this run tests. */
export const storeKinds: readonly StoreSettings['kind'][] = skipsPostgres
  ? ['sqlite']
  : ['sqlite', 'postgres'];

/** Makes empty databases of one kind, in a temporary directory. */
export interface TestStores {
  readonly directory: string;
  fresh(): Promise<StoreSettings>;
  close(): Promise<void>;
}

/** Starts what one kind of database needs. */
export async function startTestStores(kind: StoreSettings['kind']): Promise<TestStores> {
  const directory = mkdtempSync(join(tmpdir(), 'lookout-store-'));
  const cluster: PostgresCluster | null = kind === 'postgres' ? await startPostgres() : null;
  let count = 0;
  return {
    directory,
    fresh: async () => {
      count += 1;
      if (cluster) return { kind: 'postgres', url: await cluster.createDatabase(`t${count}`) };
      return { kind: 'sqlite', directory: join(directory, `t${count}`) };
    },
    close: async () => {
      await cluster?.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
