import { gatherCodes } from '../columns/row-copier.ts';
import { SelectedTable } from '../table/lazy-table.ts';
import type { Flow } from './definition.ts';

/** The given rows of a flow, in that order; a row may come more than once. */
export function reordered({ table, origin }: Flow, rows: Uint32Array): Flow {
  return { table: SelectedTable.of(table, rows), origin: originsOf(origin, rows) };
}

/** Where the given rows of a flow come from. */
export function originsOf(origin: Flow['origin'], rows: Uint32Array): Flow['origin'] {
  if (origin === undefined) return rows;
  return origin && gatherCodes(origin, rows);
}
