import type { ProbeDocument, Review } from '@lookout/contract';
import type { MergedStretch } from '@lookout/governance';
import { documentRows } from '../../../lib/document-text.ts';

/** One part of a document on its three sides. */
export interface PartOnSides {
  readonly name: string;
  readonly base: string;
  readonly live: string;
  readonly proposed: string;
  readonly kind: MergedStretch['kind'];
}

/** The documents of a stale review; null when nothing runs now. */
export function sidesOf({ revisionDetail, baseRevision, liveRevision }: Review) {
  if (!liveRevision) return null;
  return {
    base: baseRevision?.document ?? null,
    live: liveRevision.document,
    proposed: revisionDetail.document,
  };
}

/** The parts beside the query that anybody changed. */
export function changedParts(
  base: ProbeDocument | null,
  live: ProbeDocument,
  proposed: ProbeDocument,
): readonly PartOnSides[] {
  const [before, now, next] = [
    base && new Map(documentRows(base)),
    new Map(documentRows(live)),
    documentRows(proposed),
  ];
  return next
    .map(([name, text]) => {
      const sides = { base: before?.get(name) ?? '–', live: now.get(name) ?? '–', proposed: text };
      return { name, ...sides, kind: kindOf(sides) };
    })
    .filter(({ kind }) => kind !== 'same');
}

type Sides = Pick<PartOnSides, 'base' | 'live' | 'proposed'>;

function kindOf({ base, live, proposed }: Sides): PartOnSides['kind'] {
  if (base === live) return base === proposed ? 'same' : 'proposed';
  if (base === proposed) return 'live';
  return live === proposed ? 'both' : 'conflict';
}
