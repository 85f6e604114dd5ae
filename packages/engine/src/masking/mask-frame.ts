import type { Stratum, TapFrame } from '@lookout/contract';
import { maskText } from './mask.ts';
import { maskLogs } from './mask-logs.ts';

/**
 * A frame of the tap for readers who may not see secrets: records keep their number and order, so that strata and
 * outcomes still fit. Null for a frame whose bytes are malformed.
 */
export function maskFrame({ header, before, after }: TapFrame): TapFrame | null {
  const [maskedBefore, maskedAfter] = [maskLogs(before), maskLogs(after)];
  if (!maskedBefore || !maskedAfter) return null;
  const strata = header.strata.map(maskStratum);
  return { header: { ...header, strata }, before: maskedBefore, after: maskedAfter };
}

/** A line of code is a name, but a record without one may have all of its text in the place of it. */
export function maskStratum<S extends Pick<Stratum, 'service' | 'durableId'>>(stratum: S): S {
  return { ...stratum, service: maskText(stratum.service), durableId: maskText(stratum.durableId) };
}
