import type { NumberColumn } from '../column.ts';
import type { ComparisonOperator } from './comparison.ts';

type Doubles = Float64Array;
type Loop = (a: Doubles, b: Doubles, out: Uint8Array) => void;

// Each loop is `out[row] = a[row] OP b[row]`, written out so that the operator is not a call.
const equal: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row] === b[row] ? 1 : 0;
};
const unequal: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row] === b[row] ? 0 : 1;
};
const less: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! < b[row]! ? 1 : 0;
};
const lessOrEqual: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! <= b[row]! ? 1 : 0;
};

const loops: Readonly<Record<ComparisonOperator, Loop>> = {
  '==': equal,
  '!=': unequal,
  '<': less,
  '<=': lessOrEqual,
  '>': (a, b, out) => less(b, a, out),
  '>=': (a, b, out) => lessOrEqual(b, a, out),
};

/** Compares doubles row by row; 0, 1, or 2 for null. */
export function compareDoubles(operator: ComparisonOperator, a: NumberColumn, b: NumberColumn): Uint8Array {
  const out = new Uint8Array(a.values.length);
  loops[operator](a.values, b.values, out);
  if (a.nulls || b.nulls) markNulls(operator, out, [a.nulls, b.nulls]);
  return out;
}

/** Compares doubles with one that is the same in every row. */
export function compareWith(operator: ComparisonOperator, column: NumberColumn, bound: number): Uint8Array {
  const out = new Uint8Array(column.values.length);
  if (column.isConstant) fillWithFirst(operator, { values: column.values, bound, out });
  else loopsWith[operator](column.values, bound, out);
  if (column.nulls) markNulls(operator, out, [column.nulls, undefined]);
  return out;
}

function fillWithFirst(
  operator: ComparisonOperator,
  { values, bound, out }: { values: Doubles; bound: number; out: Uint8Array },
): void {
  loopsWith[operator](values, bound, out.subarray(0, 1));
  out.fill(out[0] ?? 0);
}

type LoopWith = (a: Doubles, bound: number, out: Uint8Array) => void;

// As above, with the right side held.
const loopsWith: Readonly<Record<ComparisonOperator, LoopWith>> = {
  '==': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row] === bound ? 1 : 0;
  },
  '!=': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row] === bound ? 0 : 1;
  },
  '<': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row]! < bound ? 1 : 0;
  },
  '<=': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row]! <= bound ? 1 : 0;
  },
  '>': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row]! > bound ? 1 : 0;
  },
  '>=': (a, bound, out) => {
    for (let row = 0; row < out.length; row++) out[row] = a[row]! >= bound ? 1 : 0;
  },
};

/** What a comparison of a value with one null gives. */
const beside: Readonly<Record<ComparisonOperator, number>> = {
  '==': 0,
  '!=': 1,
  '<': 2,
  '<=': 2,
  '>': 2,
  '>=': 2,
};

type Nulls = readonly [Uint8Array | undefined, Uint8Array | undefined];

function markNulls(operator: ComparisonOperator, out: Uint8Array, [a, b]: Nulls): void {
  const one = beside[operator];
  for (let row = 0; row < out.length; row++) {
    const count = (a?.[row] ?? 0) + (b?.[row] ?? 0);
    if (count > 0) out[row] = count === 2 ? 2 : one;
  }
}
