import { encodeTapFrame, MAX_TAP_FRAME_BYTES, type TapFrame } from '@lookout/contract';
import { maskFrame } from '@lookout/engine';

/** A masked frame as it travels, with `more` names held for sensitive. Null when it cannot be masked, or grew too large: such a frame nobody gets who needs it masked. */
export function maskedBytes(frame: TapFrame, more: ReadonlySet<string>): Uint8Array | null {
  const masked = maskFrame(frame, more);
  if (!masked) return null;
  const bytes = encodeTapFrame(masked);
  return bytes.length > MAX_TAP_FRAME_BYTES ? null : bytes;
}
