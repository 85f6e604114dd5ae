import type { ProbeConflict } from '@lookout/contract';
import { type ActingProbe, type Action, actionsOf } from './actions.ts';
import { areDisjoint } from './constraints.ts';
import { overlap } from './paths.ts';

/** A probe with a name, as it stands in the pipeline of an environment. */
export interface NamedProbe extends ActingProbe {
  readonly probeId: string;
  readonly title: string;
}

/** The probes around the one that is asked about, in the order in which records pass them. */
export interface Pipeline {
  readonly before: readonly NamedProbe[];
  readonly after: readonly NamedProbe[];
}

/**
 * What a probe and those that run beside it do to each other: one takes records that the other works on, or changes a
 * field that the other reads or changes. Read from the plans: two that cannot meet in one record are left out where
 * comparisons with constants show it.
 */
export function conflictsOf(subject: ActingProbe, { before, after }: Pipeline): ProbeConflict[] {
  const own = actionsOf(subject);
  return [
    ...before.flatMap((other) => conflictsWith(other, findings(actionsOf(other), own), BEFORE)),
    ...after.flatMap((other) => conflictsWith(other, findings(own, actionsOf(other)), AFTER)),
  ];
}

/** What the earlier of two probes does to the later one. */
type Finding =
  | { readonly kind: 'takes'; readonly counts: boolean }
  | { readonly kind: 'changes' | 'changes-too'; readonly path: string };

function findings(earlier: readonly Action[], later: readonly Action[]): Finding[] {
  return earlier.flatMap((one) =>
    later.flatMap((other) => (areDisjoint(one.on, other.on) ? [] : (meeting(one, other) ?? []))),
  );
}

function meeting(earlier: Action, later: Action): Finding | null {
  if (later.kind === 'drop') return null;
  if (earlier.kind === 'drop') return taking(later);
  return earlier.kind === 'write' ? changing(earlier.path, later) : null;
}

/** Who only looks which records to drop misses nothing when others took them. */
function taking(later: Exclude<Action, { kind: 'drop' }>): Finding | null {
  const counts = later.kind === 'read' && later.counts;
  return counts || later.kind === 'write' ? { kind: 'takes', counts } : null;
}

function changing(path: string, later: Exclude<Action, { kind: 'drop' }>): Finding | null {
  if (later.kind === 'write') return overlap(path, later.path) ? { kind: 'changes-too', path } : null;
  return later.paths.some((read) => overlap(path, read)) ? { kind: 'changes', path } : null;
}

type Words = {
  readonly takes: (other: string, counts: boolean) => string;
  readonly changes: (other: string, path: string) => string;
  readonly changesToo: (other: string, path: string) => string;
};

const BEFORE: Words = {
  takes: (other, counts) =>
    `“${other}” runs before and drops some of these records: ${counts ? 'they are not counted here' : 'they do not come here'}.`,
  changes: (other, path) => `“${other}” changes ${path} before this probe reads it.`,
  changesToo: (other, path) =>
    `“${other}” changes ${path} too, before this probe: the value of this one leaves.`,
};

const AFTER: Words = {
  takes: (other, counts) =>
    counts
      ? `“${other}” runs after and counts records that this probe drops: its numbers may fall.`
      : `“${other}” runs after and changes records that this probe drops: they do not come to it.`,
  changes: (other, path) => `“${other}” reads ${path} after this probe has changed it.`,
  changesToo: (other, path) => `“${other}” changes ${path} too, after this probe: its value leaves.`,
};

/** Each thing is said once, however many steps show it. */
function conflictsWith(
  { probeId, title }: NamedProbe,
  found: readonly Finding[],
  words: Words,
): ProbeConflict[] {
  const said = new Map(found.map((finding) => [sentence(title, finding, words), finding]));
  return [...said].map(([text, { kind }]) => ({
    probeId,
    title,
    kind: kind === 'takes' ? 'records' : 'field',
    text,
  }));
}

function sentence(title: string, finding: Finding, words: Words): string {
  if (finding.kind === 'takes') return words.takes(title, finding.counts);
  return finding.kind === 'changes'
    ? words.changes(title, finding.path)
    : words.changesToo(title, finding.path);
}
