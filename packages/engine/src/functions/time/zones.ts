import type { Scalar } from '../../columns/scalar.ts';
import { asInstant } from '../../columns/scalar.ts';
import { lift } from '../../expressions/lift.ts';
import { inCalendar } from '../../values/calendar.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';
import { ZoneClock } from './zone-clock.ts';

interface ZoneFunction {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly shift: (clock: ZoneClock, ms: number) => number;
}

const zoneFunctionsByName: readonly ZoneFunction[] = [
  {
    name: 'datetime_utc_to_local',
    description:
      'What clocks of a time zone (of the IANA database) show at the moment; null for an unknown zone.',
    example: 'logs | extend local = datetime_utc_to_local(timestamp, "Europe/Berlin")',
    shift: (clock, ms) => ms + clock.offsetAt(ms),
  },
  {
    name: 'datetime_local_to_utc',
    description:
      'The moment at which clocks of a time zone (of the IANA database) show this; null for an unknown zone.',
    example: 'logs | extend utc = datetime_local_to_utc(todatetime(attributes.localTime), "US/Pacific")',
    shift: (clock, ms) => clock.utcOf(ms),
  },
];

function zoneFunction({ name, description, example, shift }: ZoneFunction): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(moment, zone)`,
    description,
    example,
    page: `${name.replaceAll('_', '-')}-function`,
    arity: [2, 2],
    parameters: ['datetime', 'string'],
    returns: 'datetime',
  } as const;
  return columnFunction(described, (args, type) => {
    const clockOf = clocks();
    return lift(args, type, ([moment, zone]) => {
      const clock = moment === null ? null : clockOf(zone as string);
      if (!clock) return null;
      const { ms, nanos } = asInstant(moment as Scalar);
      return inCalendar({ ms: shift(clock, ms), nanos });
    });
  });
}

const MOST_ZONES = 1000;

/** Makes each zone's clock once; null for a name that is no zone. */
function clocks(): (zone: string) => ZoneClock | null {
  const known = new Map<string, ZoneClock | null>();
  return (zone) => {
    const clock = known.get(zone);
    if (clock !== undefined) return clock;
    if (known.size >= MOST_ZONES) known.clear();
    const made = clockOf(zone);
    known.set(zone, made);
    return made;
  };
}

function clockOf(zone: string): ZoneClock | null {
  // The platform takes offsets such as `+01:00` as well, which are no names.
  if (!/^[a-z]/i.test(zone)) return null;
  try {
    return new ZoneClock(zone);
  } catch {
    return null;
  }
}

export const zoneFunctions = zoneFunctionsByName.map(zoneFunction);
