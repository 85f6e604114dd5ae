import { logGamma } from './gamma.ts';

const EPSILON = 1e-16;
const TINY = 1e-300;
const MOST_STEPS = 20_000;

/** The density of the beta distribution between 0 and 1. */
export function betaDensity(x: number, alpha: number, beta: number): number {
  return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta(alpha, beta));
}

/** The regularised incomplete beta function, which is the cumulative beta distribution, for x from 0 to 1. */
export function incompleteBeta(x: number, alpha: number, beta: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // The fraction converges fast below the mean only; above, the distribution is looked at from its other end.
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - incompleteBeta(1 - x, beta, alpha);
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta)) / alpha;
  return front * fraction(x, alpha, beta);
}

function logBeta(alpha: number, beta: number): number {
  return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

/** The continued fraction of the incomplete beta function, by the method of Lentz. */
function fraction(x: number, alpha: number, beta: number): number {
  let numerator = 1;
  let denominator = 1 / nonZero(1 - ((alpha + beta) * x) / (alpha + 1));
  let result = denominator;
  for (let step = 1; step <= MOST_STEPS; step++) {
    let change = 1;
    for (const term of terms(step, { x, alpha, beta })) {
      denominator = 1 / nonZero(1 + term * denominator);
      numerator = nonZero(1 + term / numerator);
      change = denominator * numerator;
      result *= change;
    }
    if (Math.abs(change - 1) < EPSILON) break;
  }
  return result;
}

/** The two coefficients of a step. */
function terms(m: number, { x, alpha, beta }: { x: number; alpha: number; beta: number }): [number, number] {
  const twice = alpha + 2 * m;
  return [
    (m * (beta - m) * x) / ((twice - 1) * twice),
    (-(alpha + m) * (alpha + beta + m) * x) / (twice * (twice + 1)),
  ];
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const MOST_HALVINGS = 1100;

/** The x of which `incompleteBeta` is the given probability, by halving what it lies in until nothing is between. */
export function inverseIncompleteBeta(probability: number, alpha: number, beta: number): number {
  if (probability >= 1) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < MOST_HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (incompleteBeta(middle, alpha, beta) < probability) low = middle;
    else high = middle;
  }
  return high;
}
