import { encodeTapFrame, MAX_TAP_FRAME_BYTES, type Stratum, type TapFrame } from '@lookout/contract';
import { maskLogs, maskText } from '@lookout/engine';

/**
 * A frame as bytes for readers who may not see secrets: records keep their number and order, so that strata and
 * outcomes still fit. Null for a frame that cannot be masked, which nobody but those who may see everything gets.
 */
export function maskFrame({ header, before, after }: TapFrame): Uint8Array | null {
  const [maskedBefore, maskedAfter] = [maskLogs(before), maskLogs(after)];
  if (!maskedBefore || !maskedAfter) return null;
  const strata = header.strata.map(maskStratum);
  const bytes = encodeTapFrame({ header: { ...header, strata }, before: maskedBefore, after: maskedAfter });
  return bytes.length > MAX_TAP_FRAME_BYTES ? null : bytes;
}

/** A line of code is a name, but a record without one may have all of its text in the place of it. */
export function maskStratum<S extends Pick<Stratum, 'service' | 'durableId'>>(stratum: S): S {
  return { ...stratum, service: maskText(stratum.service), durableId: maskText(stratum.durableId) };
}
