import type { Account, NewStreamPrice, StreamPrice } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { staleVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import { findPrice, savePrice } from './price-store.ts';

/** What a person makes of an environment's price. */
export interface PriceChange extends NewStreamPrice {
  readonly environment: string;
  readonly expectedVersion: number;
}

/** Keeps what a gigabyte costs in each environment. */
export class PriceService {
  readonly #database: Kysely<Database>;
  readonly #changes: Changes;

  constructor(database: Kysely<Database>, changes: Changes) {
    this.#database = database;
    this.#changes = changes;
  }

  get(environment: string): Promise<StreamPrice> {
    return findPrice(this.#database, environment);
  }

  /** Sets a price, on record. Throws 412 when another one was set in the meantime. */
  async set(account: Account, { expectedVersion, ...price }: PriceChange): Promise<StreamPrice> {
    const { environment, perGigabyte, currency } = price;
    await this.#changes.make(async (change) => {
      const { transaction, at } = change;
      await ensureEnvironment(transaction, environment);
      const before = await findPrice(transaction, environment);
      if (before.version !== expectedVersion) throw staleVersion('price', before.version);
      await savePrice(transaction, { ...price, version: before.version + 1, at, by: account.id });
      change.audit({
        action: 'stream-price.set',
        subject: { kind: 'environment', id: environment, environment },
        text: `${account.name} set the price of a gigabyte in ${environment} to ${perGigabyte === null ? 'unknown' : `${perGigabyte} ${currency}`}.`,
        before: { perGigabyte: before.perGigabyte, currency: before.currency },
        after: { perGigabyte, currency },
      });
    });
    return this.get(environment);
  }
}
