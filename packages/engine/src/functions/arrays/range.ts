import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../../column.ts';
import { asInstant, isIntegerType, isTimeType, narrow, type Scalar } from '../../columns/scalar.ts';
import { type Compiled, compiledConstant, type Evaluate } from '../../expressions/compiled.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { instantFromNanoseconds, nanosecondsOf } from '../../instant.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { converter } from '../../values/convert.ts';
import { MOST_IN_DYNAMIC } from '../../values/dynamic-size.ts';
import { columnFunction } from '../definition.ts';

/** Moments and durations become texts of about 30 characters, so that as many of them weigh a mebibyte. */
const MOST_TIMES = 32_768;
const HOUR = { ms: 3_600_000, nanos: 0 };

export const range = columnFunction(
  {
    name: 'range',
    signature: 'range(start, stop [, step])',
    description:
      'An array of evenly spaced numbers, moments or durations, from start up to and including stop.',
    example: 'logs | extend minutes = range(0, 60, 5)',
    page: 'range-function',
    arity: [2, 3],
    parameters: ['any'],
    returns: 'dynamic',
  },
  ([start, stop, step]) => compileRange(start!, stop!, step),
);

function compileRange(start: Compiled, stop: Compiled, step: Compiled | undefined): Evaluate {
  const type = typeOfRange([start, stop, ...(step ? [step] : [])].map((part) => part.type));
  const stepType = type === 'datetime' ? 'timespan' : type;
  const stride = step ?? compiledConstant(stepType, isTimeType(type) ? HOUR : 1);
  const parts = [converted(start, type), converted(stop, type), converted(stride, stepType)];
  const spread = type === 'real' ? realRange : exactRange(type);
  return lift(parts, 'dynamic', (values) => (values.includes(null) ? null : spread(values)));
}

/** Numbers meet in the widest type; a dynamic one may be any number. */
function typeOfRange(types: readonly ScalarType[]): ScalarType {
  const [first] = types;
  if (isTimeType(first!)) return first;
  if (types.every(isIntegerType)) return 'long';
  if (types.some((type) => isTimeType(type) || type === 'bool')) {
    throw new PlanError(`range cannot go over ${types.join(', ')}.`);
  }
  return 'real';
}

type Spread = (ends: readonly Scalar[]) => DynamicValue;

const realRange: Spread = (ends) => {
  const [start, stop, step] = ends as [number, number, number];
  return spaced((stop - start) / step, MOST_IN_DYNAMIC, (index) => start + index * step);
};

/** Integers as they are, times as their nanoseconds. */
function exactRange(type: ScalarType): Spread {
  const isTime = isTimeType(type);
  const exact = (value: Scalar) =>
    isTime ? nanosecondsOf(asInstant(value)) : BigInt(value as number | bigint);
  const text = converter(type, 'dynamic');
  const shown = (value: bigint) =>
    (isTime ? text(instantFromNanoseconds(value)) : narrow(value)) as DynamicValue;
  return (ends) => {
    const [start, stop, step] = ends.map(exact) as [bigint, bigint, bigint];
    if (step === 0n) return null;
    const isBackward = stop - start > 0n !== step > 0n && stop !== start;
    const last = isBackward ? -1 : Number((stop - start) / step);
    return spaced(last, isTime ? MOST_TIMES : MOST_IN_DYNAMIC, (index) =>
      shown(start + BigInt(index) * step),
    );
  };
}

/** The values from the first to the last index, cut at the limit. */
function spaced(last: number, most: number, at: (index: number) => DynamicValue): DynamicValue {
  if (!Number.isFinite(last)) return null;
  return Array.from({ length: Math.min(most, Math.max(0, Math.floor(last) + 1)) }, (_, index) => at(index));
}
