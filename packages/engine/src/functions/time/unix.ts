import { isIntegerType, type Scalar } from '../../columns/scalar.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { numeric } from '../../expressions/parameter.ts';
import { type Instant, instantFromNanoseconds } from '../../instant.ts';
import { inCalendar } from '../../values/calendar.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';

/** How many nanoseconds each unit has. */
const units = {
  seconds: 1_000_000_000,
  milliseconds: 1_000_000,
  microseconds: 1000,
  nanoseconds: 1,
} as const;

function fromUnix([unit, length]: [string, number]): FunctionDefinition {
  const described = {
    name: `unixtime_${unit}_todatetime`,
    signature: `unixtime_${unit}_todatetime(${unit})`,
    description: `The moment so many ${unit} after 1970 began, UTC.`,
    example: `logs | extend sent = unixtime_${unit}_todatetime(tolong(attributes.sent))`,
    page: `unixtime-${unit}-todatetime-function`,
    arity: [1, 1],
    parameters: [numeric],
    returns: 'datetime',
  } as const;
  return columnFunction(described, ([value]) => {
    const number = isIntegerType(value!.type) ? value! : converted(value!, 'real');
    return lift([number], 'datetime', ([count]) => momentAt(count as Scalar, length));
  });
}

const TICK = 100;

function momentAt(count: Scalar, length: number): Instant | null {
  if (count === null) return null;
  const isWhole = typeof count === 'bigint' || Number.isInteger(count);
  if (isWhole) return inCalendar(instantFromNanoseconds(BigInt(count as number | bigint) * BigInt(length)));
  // A fraction counts to the tick.
  const ticks = Math.round((Number(count) * length) / TICK);
  return Number.isFinite(ticks) ? inCalendar(instantFromNanoseconds(BigInt(ticks) * BigInt(TICK))) : null;
}

export const unixFunctions = Object.entries(units).map(fromUnix);
