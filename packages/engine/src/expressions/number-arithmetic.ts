import type { NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { narrow } from '../columns/scalar.ts';
import type { ArithmeticOperator } from './arithmetic.ts';
import type { Compiled, Evaluate } from './compiled.ts';

type Doubles = Float64Array;
type Loop = (a: Doubles, b: Doubles, out: Doubles) => void;

// Each loop is `out[row] = a[row] OP b[row]`, written out so that the operator is not a call.
const add: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! + b[row]!;
};
const subtract: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! - b[row]!;
};
const multiply: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! * b[row]!;
};
const divide: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = a[row]! / b[row]!;
};
/** Truncates without rounding twice: what is divided is a multiple of the divisor. */
const divideWhole: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) out[row] = (a[row]! - (a[row]! % b[row]!)) / b[row]!;
};
const remainder: Loop = (a, b, out) => {
  for (let row = 0; row < out.length; row++) {
    const rest = a[row]! % b[row]!;
    out[row] = rest < 0 ? rest + Math.abs(b[row]!) : rest;
  }
};

const realLoops: Readonly<Record<ArithmeticOperator, Loop>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': remainder,
};
const integerLoops: Readonly<Record<ArithmeticOperator, Loop>> = { ...realLoops, '/': divideWhole };

const exactly: Readonly<Record<ArithmeticOperator, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => {
    const rest = a % b;
    return rest < 0n ? rest + (b < 0n ? -b : b) : rest;
  },
};

export function compileReals(operator: ArithmeticOperator, left: Compiled, right: Compiled): Evaluate {
  const loop = realLoops[operator];
  return (frame) => {
    const a = left.evaluate(frame) as NumberColumn;
    const b = right.evaluate(frame) as NumberColumn;
    const values = new Float64Array(a.values.length);
    loop(a.values, b.values, values);
    return { type: 'real', values, nulls: eitherNull(a.nulls, b.nulls) };
  };
}

/** In doubles while every operand and result is exact there, else again in 64-bit integers. */
export function compileIntegers(operator: ArithmeticOperator, left: Compiled, right: Compiled): Evaluate {
  const loop = integerLoops[operator];
  const divides = operator === '/' || operator === '%';
  return (frame) => {
    const a = left.evaluate(frame) as NumberColumn;
    const b = right.evaluate(frame) as NumberColumn;
    if (a.exact || b.exact) return computeExactly(operator, a, b);
    const values = new Float64Array(a.values.length);
    loop(a.values, b.values, values);
    if (!divides && !areSafe(values)) return computeExactly(operator, a, b);
    const nulls = eitherNull(a.nulls, b.nulls);
    return { type: 'long', values, nulls: divides ? withZeroDivisors(nulls, b.values) : nulls };
  };
}

function areSafe(values: Doubles): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) return false;
  }
  return true;
}

function eitherNull(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (!a || !b) return a ?? b;
  return a.map((isNull, row) => isNull | b[row]!);
}

function withZeroDivisors(nulls: Uint8Array | undefined, divisors: Doubles): Uint8Array | undefined {
  let marked: Uint8Array | undefined;
  for (let row = 0; row < divisors.length; row++) {
    if (divisors[row] !== 0) continue;
    marked ??= nulls ? nulls.slice() : new Uint8Array(divisors.length);
    marked[row] = 1;
  }
  return marked ?? nulls;
}

function computeExactly(operator: ArithmeticOperator, a: NumberColumn, b: NumberColumn) {
  const apply = exactly[operator];
  const divides = operator === '/' || operator === '%';
  const [left, right] = [readerOf(a), readerOf(b)];
  return buildColumn('long', a.values.length, (row) => {
    const [x, y] = [left(row) as number | bigint | null, right(row) as number | bigint | null];
    if (x === null || y === null || (divides && Number(y) === 0)) return null;
    return narrow(apply(BigInt(x), BigInt(y)));
  });
}
