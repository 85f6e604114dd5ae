import type { SortKey } from '@lookout/contract';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import type { Frame } from '../../expressions/compiled.ts';
import { type RowOrder, rowOrder } from './row-order.ts';

/** Makes the keys of `sort` and `top` ready: what they answer is the order of a table's rows. */
export function compileSortKeys(keys: readonly SortKey[], schema: Schema): (frame: Frame) => RowOrder {
  const compiled = keys.map(({ value }) => compileExpression(value, schema));
  return (frame) =>
    rowOrder(
      compiled.map(({ evaluate }) => evaluate(frame)),
      keys,
    );
}
