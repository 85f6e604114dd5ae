import { isNumericType, isTimeType } from '../columns/scalar.ts';
import { only } from '../expressions/parameter.ts';

/** Numbers that are worked on in doubles. */
export const asReal = only('a number', isNumericType, () => 'real');
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
