import type { Stratum, TapFrame } from '@lookout/contract';
import { maskText } from './mask.ts';
import { maskLogs } from './mask-logs.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * A frame of the tap for readers who may not see secrets: records keep their number and order, so that strata and
 * outcomes still fit. `more`: names under which live probes may have written secrets, in attributes or in columns of
 * the record; its columns before the probes hold what they always held. Null for a frame whose bytes are malformed.
 */
export function maskFrame(
  { header, before, after }: TapFrame,
  more: ReadonlySet<string> = NONE,
): TapFrame | null {
  const maskedBefore = maskLogs(before, { names: more, columns: NONE });
  const maskedAfter = maskLogs(after, { names: more, columns: more });
  if (!maskedBefore || !maskedAfter) return null;
  const strata = header.strata.map(maskStratum);
  return { header: { ...header, strata }, before: maskedBefore, after: maskedAfter };
}

/** A line of code is a name, but a record without one may have all of its text in the place of it. */
export function maskStratum<S extends Pick<Stratum, 'service' | 'durableId'>>(stratum: S): S {
  return { ...stratum, service: maskText(stratum.service), durableId: maskText(stratum.durableId) };
}
