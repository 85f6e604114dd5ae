import type { ScalarType } from '@lookout/contract';
import { isNumericType, isTimeType } from '../columns/scalar.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { Parameter } from './definition.ts';

/** Accepts the types that pass a test, as they are or as the type that `as` says. */
function only(
  wanted: string,
  isAccepted: (type: ScalarType) => boolean,
  as: (type: ScalarType) => ScalarType = (type) => type,
): Parameter {
  return (given) => {
    if (isAccepted(given)) return as(given);
    throw new PlanError(
      `It takes ${wanted}, and this is of type ${given}. Convert it, e.g. with todouble(…).`,
    );
  };
}

/** Numbers that are worked on in doubles. */
export const asReal = only('a number', isNumericType, () => 'real');
/** What adds up. */
export const summable = only('a number or a timespan', (type) => isNumericType(type) || type === 'timespan');
/** What has a mean. */
export const averageable = only('a number or a time', (type) => isNumericType(type) || isTimeType(type));
/** What has ranks. Kusto gives percentiles of decimals as reals. */
export const rankable = only(
  'a number or a time',
  (type) => isNumericType(type) || isTimeType(type),
  (type) => (type === 'decimal' ? 'real' : type),
);
/** What has a least and a greatest value. */
export const ordered = only(
  'a number, a time, a text or a bool',
  (type) => type !== 'dynamic' && type !== 'guid',
);
/** Whole numbers, bit by bit. */
export const whole = only('an int or a long', (type) => type === 'int' || type === 'long');
