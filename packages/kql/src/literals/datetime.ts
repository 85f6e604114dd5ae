import { parseDatetime as readDatetime } from '@lookout/engine';
import { nanoseconds } from './nanoseconds.ts';
import { unquote } from './unwrap.ts';

/**
 * Nanoseconds since the epoch of a date or time, UTC unless it says otherwise; undefined when the text is none. A
 * literal reads what `todatetime` reads. Source: KQL, "The datetime data type".
 */
export function parseDatetime(text: string): bigint | undefined {
  return nanoseconds(readDatetime(unquote(text)));
}
