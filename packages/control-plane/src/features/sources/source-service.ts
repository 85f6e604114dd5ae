import {
  type Account,
  mayDo,
  type NewSourceLinks,
  type SourceLinks,
  type SourcePlace,
  sourceAddress,
} from '@lookout/contract';
import { findPlace, maskText } from '@lookout/engine';
import type { Kysely } from 'kysely';
import { staleVersion } from '../../lib/problem-error.ts';
import type { TapSampleSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import type { SourceFiles } from './source-files.ts';
import { findSourceLinks, saveSourceLinks } from './source-links-store.ts';

interface SourceDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly samples: TapSampleSource;
  readonly files: SourceFiles;
}

/** What a person makes of an environment's templates. */
interface LinksChange extends NewSourceLinks {
  readonly environment: string;
  readonly expectedVersion: number;
}

/** A line of code, as its reader knows it. */
interface AskedPlace {
  readonly environment: string;
  readonly service: string;
  readonly durableId: string;
}

/** Leads from what is emitted to the line that emits it. */
export class SourceService {
  readonly #from: SourceDependencies;

  constructor(from: SourceDependencies) {
    this.#from = from;
  }

  links(environment: string): Promise<SourceLinks> {
    return findSourceLinks(this.#from.database, environment);
  }

  /** Sets the templates, on record. Throws 412 when others were set in the meantime. */
  async setLinks(
    account: Account,
    { expectedVersion, environment, links }: LinksChange,
  ): Promise<SourceLinks> {
    await this.#from.changes.make(async (change) => {
      const { transaction, at } = change;
      await ensureEnvironment(transaction, environment);
      const before = await findSourceLinks(transaction, environment);
      if (before.version !== expectedVersion) throw staleVersion('source links', before.version);
      const version = before.version + 1;
      await saveSourceLinks(transaction, { environment, links, version, at, by: account.id });
      change.audit({
        action: 'source-links.set',
        subject: { kind: 'environment', id: environment, environment },
        text: `${account.name} set where the source of the services in ${environment} is shown.`,
        before: { links: before.links },
        after: { links },
      });
    });
    return this.links(environment);
  }

  /** Where a line of code is; with the lines around it where its source can be read here. */
  async place(account: Account, { environment, service, durableId }: AskedPlace): Promise<SourcePlace> {
    const isMasked = !mayDo(account, 'view-unredacted', environment);
    const shown = isMasked ? maskText : (text: string) => text;
    const samples = this.#from.samples.sample(environment);
    const { place, otherPlaces } = findPlace({ samples, service, durableId, isMasked });
    const asked = { environment, service, durableId, otherPlaces };
    if (!place) return { ...asked, place, address: null, excerpt: null };
    const seen = {
      ...place,
      path: shown(place.path),
      commit: place.commit === null ? null : shown(place.commit),
    };
    const { links } = await this.links(environment);
    const excerpt = await this.#from.files.excerpt(place);
    return {
      ...asked,
      place: seen,
      address: sourceAddress(links, service, seen),
      excerpt: excerpt && { ...excerpt, lines: excerpt.lines.map(shown) },
    };
  }
}
