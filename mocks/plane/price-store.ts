import type { NewStreamPrice, StreamPrice } from '@lookout/contract';
import type { Context } from './context.ts';

const DEMO_PRICE = { perGigabyte: 2.5, currency: 'USD' };

/** What a gigabyte costs in each environment. */
export class PriceStore {
  readonly #context: Context;
  readonly #prices = new Map<string, StreamPrice>();

  constructor(context: Context) {
    this.#context = context;
  }

  get(environment: string): StreamPrice {
    const untouched = { environment, version: 1, ...DEMO_PRICE, changedAt: null, changedBy: null };
    return this.#prices.get(environment) ?? untouched;
  }

  set(environment: string, price: NewStreamPrice, by: string): StreamPrice {
    const version = this.get(environment).version + 1;
    const made = { environment, version, ...price, changedAt: this.#context.timestamp(), changedBy: by };
    this.#prices.set(environment, made);
    return made;
  }
}
