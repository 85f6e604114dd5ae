/** Writes the tag (one byte for all of OTLP's frames) and the length of a frame, and returns where its content goes. */
export function writeHead(
  to: Uint8Array,
  start: number,
  { tag, length }: { tag: number; length: number },
): number {
  let at = start;
  to[at++] = tag;
  let rest = length;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) to[at++] = (rest % 0x80) | 0x80;
  to[at++] = rest;
  return at;
}
