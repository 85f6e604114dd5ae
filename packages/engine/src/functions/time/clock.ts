import { constantColumn } from '../../columns/build.ts';
import { asInstant, type Scalar } from '../../columns/scalar.ts';
import { lift } from '../../expressions/lift.ts';
import { minus, plus } from '../../expressions/time-arithmetic.ts';
import type { Instant } from '../../instant.ts';
import { columnFunction } from '../definition.ts';

const now = columnFunction(
  {
    name: 'now',
    signature: 'now([offset])',
    description: 'The moment at which the query runs, plus an offset.',
    example: 'logs | extend age = now() - timestamp',
    page: 'now-function',
    arity: [0, 1],
    parameters: ['timespan'],
    returns: 'datetime',
    isPure: false,
  },
  ([offset]) => {
    if (!offset) return ({ table, context }) => constantColumn('datetime', table.rowCount, context.now);
    return lift([offset], 'datetime', ([by], { context }) => shifted(context.now, by as Scalar, plus));
  },
);

const ago = columnFunction(
  {
    name: 'ago',
    signature: 'ago(duration)',
    description: 'The moment so long before the query runs.',
    example: 'logs | where timestamp > ago(5m)',
    page: 'ago-function',
    arity: [1, 1],
    parameters: ['timespan'],
    returns: 'datetime',
    isPure: false,
  },
  ([duration]) =>
    lift([duration!], 'datetime', ([by], { context }) => shifted(context.now, by as Scalar, minus)),
);

function shifted(from: Instant, by: Scalar, shift: (a: Instant, b: Instant) => Instant): Instant | null {
  return by === null ? null : shift(from, asInstant(by));
}

export const clockFunctions = [now, ago];
