import type { ViewName } from '@lookout/contract';
import { views } from '../views.ts';
import type { RowPairs } from './column-diff.ts';

/** Columns that the view does not have: they become attributes of their names. */
export function addedNames(view: ViewName, { after }: RowPairs): string[] {
  const known = new Set(views[view].map(({ name }) => name));
  return after.names.filter((name) => !known.has(name));
}
