import type { DynamicColumn, DynamicValue } from '../../column.ts';
import { LimitError } from '../../plan/limit-error.ts';
import type { ElementsOf } from './elements.ts';

/** As many rows as the rows of one batch may become: beyond, their columns do not fit into memory. */
const MAX_EXPANDED_ROWS = 4_000_000;

/** The elements of a row's value; computed once for each distinct value. */
export type Lists = (row: number) => readonly DynamicValue[];

/** The elements of the values of a column. */
export function listsOf(column: DynamicColumn, elements: ElementsOf): Lists {
  const { codes, dictionary } = column;
  const known = new Map<number, readonly DynamicValue[]>();
  return (row) => {
    const code = codes[row]!;
    const found = known.get(code);
    if (found) return found;
    const list = elements(dictionary.get(code));
    known.set(code, list);
    return list;
  };
}

/** Where the rows of an expansion come from: their row, and which of its elements. */
export interface Places {
  readonly rows: Uint32Array;
  readonly items: Uint32Array;
}

/** As many rows as the longest list has elements: values are expanded side by side. */
export function placesOf(lists: readonly Lists[], rowCount: number, limit: number): Places {
  const counts = new Uint32Array(rowCount);
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    const longest = lists.reduce((most, list) => Math.max(most, list(row).length), 0);
    counts[row] = Math.min(longest, limit);
    total += counts[row]!;
  }
  if (total > MAX_EXPANDED_ROWS) throw tooManyRows(total);
  const rows = new Uint32Array(total);
  const items = new Uint32Array(total);
  let at = 0;
  for (let row = 0; row < rowCount; row++)
    for (let item = 0; item < counts[row]!; item++) {
      rows[at] = row;
      items[at++] = item;
    }
  return { rows, items };
}

function tooManyRows(total: number): LimitError {
  return new LimitError(
    `Expanding would make ${total} rows of one batch of records; it may make ${MAX_EXPANDED_ROWS}. ` +
      'Give mv-expand a limit, or expand a shorter list.',
  );
}
