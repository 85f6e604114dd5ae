const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The bias that numbers begin with. */
export const FIRST_BIAS = 72;

/**
 * The bias for the next number, so that it takes few digits (RFC 3492, section 6.1). `points` counts the
 * characters so far.
 */
export function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let bias = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; bias += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return bias + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}

/** A number as digits of which the last is below the threshold of its place (section 5). */
export function writeNumber(value: number, bias: number): string {
  let [text, rest, place] = ['', value, 0];
  for (let limit = threshold(place, bias); rest >= limit; limit = threshold(++place, bias)) {
    text += DIGITS[limit + ((rest - limit) % (BASE - limit))];
    rest = Math.floor((rest - limit) / (BASE - limit));
  }
  return text + DIGITS[rest];
}

/** The number at an offset and where it ends; null where none is written there. */
export function readNumber(text: string, start: number, bias: number): { value: number; end: number } | null {
  let [value, weight, place] = [0, 1, 0];
  for (let at = start; at < text.length; at++) {
    const digit = DIGITS.indexOf(text[at]!.toLowerCase());
    if (digit < 0) return null;
    value += digit * weight;
    const limit = threshold(place++, bias);
    if (digit < limit) return { value, end: at + 1 };
    weight *= BASE - limit;
    if (weight > Number.MAX_SAFE_INTEGER) return null;
  }
  return null;
}

function threshold(place: number, bias: number): number {
  return Math.min(MOST, Math.max(LEAST, (place + 1) * BASE - bias));
}
