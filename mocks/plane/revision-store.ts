import type { Revision } from '@lookout/contract';
import { notFound } from './problem-error.ts';

/** The frozen revisions of every probe. */
export class RevisionStore {
  readonly #revisions = new Map<string, Revision[]>();

  /** Newest first. */
  of(probeId: string): Revision[] {
    return (this.#revisions.get(probeId) ?? []).toReversed();
  }

  get(probeId: string, number: number): Revision {
    const revision = this.of(probeId).find((one) => one.number === number);
    if (!revision) throw notFound('revision');
    return revision;
  }

  add(revision: Revision): void {
    this.#revisions.set(revision.probeId, [...(this.#revisions.get(revision.probeId) ?? []), revision]);
  }
}
