import { isTimeType, type Scalar } from '../../columns/scalar.ts';
import { compileArithmetic } from '../../expressions/arithmetic.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { orderOf } from '../../expressions/order.ts';
import { commonType } from '../common-type.ts';
import { columnFunction } from '../definition.ts';

/** Both ends of the range belong to it. */
export const around = columnFunction(
  {
    name: 'around',
    signature: 'around(value, center, delta)',
    description:
      'Whether the value is no farther from the center than delta; null where one of them is null.',
    example: 'logs | where around(timestamp, datetime(2026-11-22 10:00), 1m)',
    page: 'around-function',
    arity: [3, 3],
    parameters: ['any'],
    returns: 'bool',
  },
  ([value, center, delta]) => {
    const ends = [compileArithmetic('-', center!, delta!), compileArithmetic('+', center!, delta!)];
    const type = isTimeType(value!.type)
      ? value!.type
      : commonType([value!, ...ends].map((part) => part.type));
    const order = orderOf(type);
    const parts = [value!, ...ends].map((part) => converted(part, type));
    return lift(parts, 'bool', (row) => {
      if (row.includes(null)) return null;
      const [at, low, high] = row as [Scalar, Scalar, Scalar];
      return order(at, low) >= 0 && order(at, high) <= 0;
    });
  },
);
