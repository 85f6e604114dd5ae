import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { isTimeType, type Scalar } from '../columns/scalar.ts';
import type { Instant } from '../instant.ts';
import { datetimeText, timespanText } from '../values/time-text.ts';

/** A scalar as a value that a log record can carry: moments and durations as KQL writes them. */
export function valueOfScalar(type: ScalarType, scalar: Scalar): DynamicValue {
  if (scalar === null || !isTimeType(type)) return scalar as DynamicValue;
  return type === 'datetime' ? datetimeText(scalar as Instant) : timespanText(scalar as Instant);
}
