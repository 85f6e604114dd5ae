import type { ViewName } from '@lookout/contract';
import { views } from '@lookout/engine';

type ViewColumn = (typeof views)[ViewName][number];

const byName: ReadonlyMap<string, ViewColumn> = new Map(
  [...views.traces, ...views.logs].map((column) => [column.name, column]),
);

/** What a column of a view means; undefined for columns that the query made. */
export function columnDescription(name: string): ViewColumn | undefined {
  return byName.get(name);
}
