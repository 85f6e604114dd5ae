import type { RangeSource, ScalarType } from '@lookout/contract';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { asInstant, isTimeType, narrow, type Scalar } from '../columns/scalar.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { Compiled } from '../expressions/compiled.ts';
import { converted } from '../expressions/lift.ts';
import { instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { LimitError } from '../plan/limit-error.ts';
import type { RunContext } from '../run-context.ts';
import { LazyTable } from '../table/lazy-table.ts';
import type { SourceCompiler } from './definition.ts';

/** As many rows as `range` gives; Kusto has no such limit for tables, memory has. */
const MAX_RANGE_ROWS = 1_000_000;

/** Evenly spaced values, both ends included. Source: https://learn.microsoft.com/kusto/query/range-operator */
export const range: SourceCompiler<'range'> = (source) => {
  const { name, type } = source;
  const ends = compileEnds(source);
  return {
    schema: new Map([[name, type]]),
    rows: (context) => {
      const values = valuesOf(type, ends.map((end) => evaluated(end, context)) as Ends);
      const load = () => buildColumn(type, values.length, (row) => values[row]!);
      return new LazyTable(values.length, [{ name, type, load }]);
    },
  };
};

type Ends = [from: Scalar, to: Scalar, step: Scalar];

function compileEnds({ type, from, to, step }: RangeSource): Compiled[] {
  const none = new Map();
  const stepType = type === 'datetime' ? 'timespan' : type;
  return [
    converted(compileExpression(from, none), type),
    converted(compileExpression(to, none), type),
    converted(compileExpression(step, none), stepType),
  ];
}

function evaluated({ evaluate }: Compiled, context: RunContext): Scalar {
  return readerOf(evaluate({ table: new LazyTable(1, []), context }))(0);
}

function valuesOf(type: ScalarType, ends: Ends): Scalar[] {
  if (ends.includes(null)) return [];
  if (type === 'real') return spaced(ends as [number, number, number]);
  const toBigint = (value: Scalar) =>
    isTimeType(type) ? nanosecondsOf(asInstant(value)) : BigInt(value as number | bigint);
  return steps(ends.map(toBigint) as [bigint, bigint, bigint]).map((value) =>
    isTimeType(type) ? instantFromNanoseconds(value) : narrow(value),
  );
}

function steps([from, to, step]: [bigint, bigint, bigint]): bigint[] {
  if (step === 0n || (to - from) * step < 0n) return [];
  const count = checkedCount(Number((to - from) / step) + 1);
  return Array.from({ length: count }, (_, index) => from + BigInt(index) * step);
}

function spaced([from, to, step]: [number, number, number]): number[] {
  if (step === 0 || (to - from) * step < 0) return [];
  const count = checkedCount(Math.floor((to - from) / step) + 1);
  return Array.from({ length: count }, (_, index) => from + index * step);
}

function checkedCount(count: number): number {
  if (count <= MAX_RANGE_ROWS) return count;
  throw new LimitError(`range would make ${count} rows; it may make ${MAX_RANGE_ROWS}. Use a larger step.`);
}
