import type { Table } from '../column.ts';
import { schemaOf } from '../sources/given.ts';
import { concatTables } from '../table/concat-tables.ts';
import { views } from '../views.ts';
import type { PreviewRun } from './preview-input.ts';

/** The records in scope as one table, for plans that must see them all at once. */
export function wholeSample({ chunks, input }: PreviewRun): Table {
  const { view } = input.plan;
  const parts = chunks.map(({ working, rows }) => working.table(view, rows));
  return parts.length === 1 ? parts[0]! : concatTables(parts, schemaOf(views[view]));
}
