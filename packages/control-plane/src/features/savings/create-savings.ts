import { endpoints } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Router } from '../../http/router.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AgentDirectory } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { SavingLedger } from './saving-ledger.ts';
import { SavingReader } from './saving-reader.ts';
import { SavingStore } from './saving-store.ts';

interface SavingsDependencies {
  readonly database: Kysely<Database>;
  readonly directory: AgentDirectory;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** What probes save, counted from what processors report. */
export interface Savings {
  register(router: Router): void;
  close(): Promise<void>;
}

/** Opens the ledger where it was left. */
export async function createSavings(from: SavingsDependencies): Promise<Savings> {
  const { database, clock } = from;
  const store = new SavingStore(database);
  await store.forget();
  const ledger = await SavingLedger.open({ ...from, store });
  const reader = new SavingReader({ database, store, clock });
  return {
    register: (router) => {
      router.route(endpoints.getSavings, async ({ params, query }) => {
        await ledger.save();
        return reader.report(params.environment, query.month);
      });
    },
    close: () => ledger.close(),
  };
}
