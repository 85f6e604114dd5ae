import type { ScalarType } from '@lookout/contract';
import { buildColumn } from '../../columns/build.ts';
import { readerOf } from '../../columns/read.ts';
import { isNumberType, narrow } from '../../columns/scalar.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { restarts, windowFunction } from './window-function.ts';

type Sum = number | bigint;
type Add = (sum: Sum, value: Sum) => Sum;

const exactly: Add = (sum, value) => narrow(BigInt(sum) + BigInt(value));

/** Integers wrap at the width of their type, as the CPU would. */
const adders: Readonly<Record<'int' | 'long' | 'real', Add>> = {
  int: (sum, value) => (Number(sum) + Number(value)) | 0,
  long: (sum, value) => {
    const total = Number(sum) + Number(value);
    return typeof sum === 'number' && typeof value === 'number' && Number.isSafeInteger(total)
      ? total
      : exactly(sum, value);
  },
  real: (sum, value) => Number(sum) + Number(value),
};

/** `row_cumsum(term, restart)`; null adds nothing. */
export const rowCumsum = windowFunction(
  {
    name: 'row_cumsum',
    signature: 'row_cumsum(term [, restart])',
    description: 'The sum of the term up to this row, begun anew where `restart` is true.',
    example: 'logs | sort by timestamp asc | extend total = row_cumsum(severityNumber)',
    page: 'row-cumsum-function',
    arity: [1, 2],
    parameters: ['any', 'bool'],
    returns: ([type]) => sumType(type),
  },
  ([term, restart], type) => {
    const add = adders[sumType(type)];
    return (frame) => {
      const read = readerOf(term!.evaluate(frame));
      const isRestart = restarts(restart, frame);
      let sum: Sum = 0;
      return buildColumn(type, frame.table.rowCount, (row) => {
        sum = add(isRestart(row) ? 0 : sum, (read(row) ?? 0) as Sum);
        return sum;
      });
    };
  },
);

function sumType(type: ScalarType | undefined): 'int' | 'long' | 'real' {
  if (type && isNumberType(type)) return type;
  throw new PlanError(`row_cumsum adds int, long and real, not ${type}.`);
}
