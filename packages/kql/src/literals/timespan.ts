import { parseTimespan as readTimespan } from '@lookout/engine';
import { nanoseconds } from './nanoseconds.ts';
import { unquote } from './unwrap.ts';

/**
 * Nanoseconds of `1m`, `1.5h`, `15 seconds`, `1.02:03:04.5` or a bare number of days; undefined when the text
 * is no timespan.
 */
export function parseTimespan(text: string): bigint | undefined {
  return nanoseconds(readTimespan(unquote(text)));
}
