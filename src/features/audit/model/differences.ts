import type { Json } from '@lookout/contract';

/** One value that differs; an absent side was not there. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is different between two values, leaf by leaf, in the order in which the leaves come. */
export function differences(before: Json, after: Json): Difference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

/** Every leaf's text by its path. Null stands for nothing at all. */
function leavesOf(value: Json, path = ''): Map<string, string> {
  if (value === null) return new Map();
  if (typeof value !== 'object') return new Map([[path || 'value', textOf(value)]]);
  const members = Object.entries(value) as [string, Json][];
  if (members.length === 0) return new Map([[path || 'value', JSON.stringify(value)]]);
  return new Map(members.flatMap(([key, member]) => [...leavesOf(member, path ? `${path}.${key}` : key)]));
}

function textOf(value: string | number | boolean): string {
  return typeof value === 'string' ? value : String(value);
}
