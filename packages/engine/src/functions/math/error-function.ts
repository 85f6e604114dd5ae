const SERIES_UNTIL = 2.5;
const EPSILON = 1e-17;
const FRACTION_STEPS = 120;
const SCALE = 2 / Math.sqrt(Math.PI);

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  return Math.sign(x) * (size < SERIES_UNTIL ? series(size) : 1 - complement(size));
}

/** One less the error function, with all its digits where it is small. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  return x < SERIES_UNTIL ? 1 - erf(x) : complement(x);
}

/** Terms of one sign only, so that none cancels another. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return SCALE * Math.exp(-x * x) * sum;
}

/** The continued fraction of the complement, from its far end. */
function complement(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let tail = x;
  for (let n = FRACTION_STEPS; n >= 1; n--) tail = x + n / 2 / tail;
  return (SCALE / 2) * (Math.exp(-x * x) / tail);
}
