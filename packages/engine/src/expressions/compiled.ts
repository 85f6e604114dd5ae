import type { ScalarType } from '@lookout/contract';
import type { Column, Table } from '../column.ts';
import { constantColumn } from '../columns/build.ts';
import { lengthOf } from '../columns/length.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { timeLimit } from '../plan/limit-error.ts';
import type { RunContext } from '../run-context.ts';
import { LazyTable } from '../table/lazy-table.ts';

/** One evaluation: a table and what the run knows. */
export interface Frame {
  readonly table: Table;
  readonly context: RunContext;
}

export type Evaluate = (frame: Frame) => Column;

/** An expression made into a closure. `constant` is set where every row has the same value, known beforehand. */
export interface Compiled {
  readonly type: ScalarType;
  readonly constant?: { readonly value: Scalar };
  readonly evaluate: Evaluate;
}

export function compiledConstant(type: ScalarType, value: Scalar): Compiled {
  let last = constantColumn(type, 0, value);
  return {
    type,
    constant: { value },
    evaluate: ({ table: { rowCount } }) => {
      // Batches of a stream are of one size mostly, and columns are never written to.
      if (lengthOf(last) !== rowCount) last = constantColumn(type, rowCount, value);
      return last;
    },
  };
}

const ONE_ROW = new LazyTable(1, []);
/** What is computed beforehand delays the author's keystroke. */
const MOST_MILLISECONDS = 250;

/** Computes now what needs no table: an expression over constants becomes a constant. */
export function folded(type: ScalarType, parts: readonly Compiled[], evaluate: Evaluate): Compiled {
  if (parts.length === 0 || !parts.every((part) => part.constant)) return { type, evaluate };
  const context: RunContext = { now: { ms: 0, nanos: 0 }, checkpoint: timeLimit(MOST_MILLISECONDS) };
  return compiledConstant(type, readerOf(evaluate({ table: ONE_ROW, context }))(0));
}
