const SHAPE = /^[A-Za-z0-9+/_-]*={0,2}$/;
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((digit, value) => [
    digit,
    value,
  ]),
);

/** The bytes of base64, standard or URL-safe, with or without padding, as protobuf's JSON takes it; null for any other text. */
export function decodeBase64(text: string): Uint8Array | null {
  if (!SHAPE.test(text)) return null;
  const digits = text.replaceAll('=', '').replaceAll('-', '+').replaceAll('_', '/');
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (const digit of digits) {
    word = ((word << 6) | DIGITS[digit]!) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >>> bits) & 0xff;
    }
  }
  return bytes;
}
