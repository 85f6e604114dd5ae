import type { Instant } from '../../instant.ts';
import { DAY_MS, inCalendar, midnight } from '../../values/calendar.ts';
import { type FunctionDefinition, strictFunction } from '../definition.ts';
import { dayNumber, weekday } from './fields.ts';

/** When the period that is `offset` periods after the moment's own began. */
type Start = (ms: number, offset: number) => number;

const starts: Readonly<Record<string, Start>> = {
  day: (ms, offset) => (dayNumber(ms) + offset) * DAY_MS,
  week: (ms, offset) => (dayNumber(ms) - weekday(dayNumber(ms)) + 7 * offset) * DAY_MS,
  month: (ms, offset) => {
    const date = new Date(ms);
    return midnight(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  },
  year: (ms, offset) => midnight(new Date(ms).getUTCFullYear() + offset, 0, 1),
};

const BEFORE_MIDNIGHT_NANOS = 999_900;

function startOf(period: string, start: Start): FunctionDefinition {
  const described = describe(period, 'start');
  return strictFunction(described, ({ ms }: Instant, offset: number = 0) =>
    inCalendar({ ms: start(ms, Number(offset)), nanos: 0 }),
  );
}

/** A period ends one tick of 100 ns before the next begins. */
function endOf(period: string, start: Start): FunctionDefinition {
  const described = describe(period, 'end');
  return strictFunction(described, ({ ms }: Instant, offset: number = 0) =>
    inCalendar({ ms: start(ms, Number(offset) + 1) - 1, nanos: BEFORE_MIDNIGHT_NANOS }),
  );
}

function describe(period: string, edge: 'start' | 'end') {
  const name = `${edge}of${period}`;
  const weeks = period === 'week' ? ' Weeks begin on Sundays.' : '';
  return {
    name,
    signature: `${name}(moment [, offset])`,
    description: `The ${edge} of the ${period} that the moment is in, or of one that is so many ${period}s off.${weeks}`,
    example: `logs | extend edge = ${name}(timestamp, -1)`,
    page: `${name}-function`,
    arity: [1, 2],
    parameters: ['datetime', 'long'],
    returns: 'datetime',
  } as const;
}

export const periodFunctions = Object.entries(starts).flatMap(([period, start]) => [
  startOf(period, start),
  endOf(period, start),
]);
