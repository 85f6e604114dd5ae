import type { NewSourceLinks, SourceLinks } from '@lookout/contract';
import type { Context } from './context.ts';

/** Where the source of services is shown in each environment. */
export class SourceLinksStore {
  readonly #context: Context;
  readonly #links = new Map<string, SourceLinks>();

  constructor(context: Context) {
    this.#context = context;
  }

  get(environment: string): SourceLinks {
    const untouched = { environment, version: 1, links: [], changedAt: null, changedBy: null };
    return this.#links.get(environment) ?? untouched;
  }

  set(environment: string, { links }: NewSourceLinks, by: string): SourceLinks {
    const version = this.get(environment).version + 1;
    const made = { environment, version, links, changedAt: this.#context.timestamp(), changedBy: by };
    this.#links.set(environment, made);
    return made;
  }
}
