import { contentHash, type ProbeDocument } from '@lookout/contract';
import { type MergedStretch, mergedText, mergeLines } from './merge-lines.ts';

/** Three sides of a document: what both came from (null = nothing), what runs now, and what is proposed. */
export interface Sides {
  readonly base: ProbeDocument | null;
  readonly live: ProbeDocument;
  readonly proposed: ProbeDocument;
  /** Whose value holds where both changed the same part. */
  readonly prefer: 'live' | 'proposed';
}

/** A part of a document, such as its query or its scope. */
export type DocumentPart = keyof ProbeDocument;

/**
 * Merges part by part, and the query line by line: what one side alone changed is that side's; the rest are
 * conflicts, where `prefer` decides.
 */
export function mergeDocuments(sides: Sides): {
  document: ProbeDocument;
  conflicts: readonly DocumentPart[];
} {
  const { live, proposed, prefer } = sides;
  const parts = [...new Set([...Object.keys(live), ...Object.keys(proposed)])] as DocumentPart[];
  const conflicts = parts.filter((part) => isConflict(part, sides));
  const fromLive = parts.filter((part) =>
    conflicts.includes(part) ? prefer === 'live' : !isSame(part, sides.base, live),
  );
  const changed = Object.fromEntries(fromLive.map((part) => [part, live[part]]));
  const source = mergedText(sourceStretches(sides), prefer);
  return { document: withoutAbsent({ ...proposed, ...changed, source }), conflicts };
}

/** The query on its three sides, line by line. */
export function sourceStretches({ base, live, proposed }: Omit<Sides, 'prefer'>): readonly MergedStretch[] {
  return mergeLines({ base: base?.source ?? '', live: live.source, proposed: proposed.source });
}

function isConflict(part: DocumentPart, sides: Sides): boolean {
  if (part === 'source') return sourceStretches(sides).some(({ kind }) => kind === 'conflict');
  const { base, live, proposed } = sides;
  return !isSame(part, live, proposed) && !isSame(part, base, live) && !isSame(part, base, proposed);
}

function isSame(part: DocumentPart, left: ProbeDocument | null, right: ProbeDocument): boolean {
  return left !== null && textOf(left[part]) === textOf(right[part]);
}

function textOf(value: ProbeDocument[DocumentPart]): string {
  return value === undefined ? '' : contentHash(value);
}

function withoutAbsent(document: ProbeDocument): ProbeDocument {
  return Object.fromEntries(
    Object.entries(document).filter(([, value]) => value !== undefined),
  ) as ProbeDocument;
}
