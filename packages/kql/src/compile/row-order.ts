import type { Source, Step } from '@lookout/contract';
import type { Pipeline } from './context.ts';

/** Sources that make their rows one after the other. */
const ORDERED: ReadonlySet<Source['kind']> = new Set(['print', 'range', 'datatable', 'input']);

/** What steps do to the order of rows; the others keep it as it is. */
const AFTER: Partial<Record<Step['kind'], boolean>> = {
  sort: true,
  top: true,
  getschema: true,
  sample: false,
  summarize: false,
  union: false,
  join: false,
};

/**
 * Whether the author means the order of a table's rows, which functions that look at neighbouring rows need.
 * Source: https://learn.microsoft.com/kusto/query/window-functions#serialized-row-set
 */
export function isOrdered({ source, isOrdered: said }: Pipeline): boolean {
  return said ?? ORDERED.has(source.kind);
}

/** The same after some steps. */
export function isOrderedAfter(steps: readonly Step[], before: boolean): boolean {
  return steps.reduce((ordered, { kind }) => AFTER[kind] ?? ordered, before);
}
