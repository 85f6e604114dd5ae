import { LogBins } from './log-bins.ts';
import { objectBytes } from './memory.ts';

/** The relative error of what a sketch answers. */
const RELATIVE_ACCURACY = 0.005;
const GAMMA = (1 + RELATIVE_ACCURACY) / (1 - RELATIVE_ACCURACY);
const LOG_GAMMA = Math.log(GAMMA);

/** Anything nearer to zero counts as zero, anything farther as the farthest: the two bound the number of ranges. */
const LEAST_MAGNITUDE = 1e-9;
const GREATEST_MAGNITUDE = 1e300;

/**
 * Quantiles of numbers within half a percent of the value: how many fell into each of ranges that grow by a
 * constant factor. It holds counts alone, so it merges in any order to the same state.
 * Source: Masson, Rim and Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
 * guarantees". Written out because `merge` of the JavaScript package loses negative values.
 */
export class QuantileSketch {
  readonly #positive: LogBins;
  readonly #negative: LogBins;
  #zeros = 0;
  #count = 0;

  /** `charge` hears of every byte that is taken. */
  constructor(charge: (bytes: number) => void) {
    this.#positive = new LogBins(charge);
    this.#negative = new LogBins(charge);
    charge(objectBytes(4));
  }

  add(value: number): void {
    this.#count += 1;
    if (value >= LEAST_MAGNITUDE) this.#positive.add(keyOf(value), 1);
    else if (value <= -LEAST_MAGNITUDE) this.#negative.add(keyOf(-value), 1);
    else this.#zeros += 1;
  }

  merge(other: QuantileSketch): void {
    for (const [key, count] of other.#positive.entries()) this.#positive.add(key, count);
    for (const [key, count] of other.#negative.entries()) this.#negative.add(key, count);
    this.#zeros += other.#zeros;
    this.#count += other.#count;
  }

  get count(): number {
    return this.#count;
  }

  /** About the value that would stand at `rank` (from 0) if all were sorted. */
  valueAt(rank: number): number {
    let passed = 0;
    for (const [value, count] of this.#rising()) {
      passed += count;
      if (passed > rank) return value;
    }
    return Number.NaN;
  }

  *#rising(): Generator<[value: number, count: number]> {
    const negative = [...this.#negative.entries()].reverse();
    for (const [key, count] of negative) yield [-valueOfKey(key), count];
    if (this.#zeros > 0) yield [0, this.#zeros];
    for (const [key, count] of this.#positive.entries()) yield [valueOfKey(key), count];
  }
}

/** Durations, sizes and counts are mostly small whole numbers: their ranges are known beforehand, without a logarithm. */
const KEYS_OF_SMALL = Int32Array.from({ length: 4096 }, (_, value) => (value === 0 ? 0 : computedKey(value)));

/** The range that a positive value falls into. */
function keyOf(value: number): number {
  return value < KEYS_OF_SMALL.length && Number.isInteger(value) ? KEYS_OF_SMALL[value]! : computedKey(value);
}

function computedKey(value: number): number {
  return Math.ceil(Math.log(Math.min(value, GREATEST_MAGNITUDE)) / LOG_GAMMA);
}

/** The value that is at most the accuracy away from all in its range. */
function valueOfKey(key: number): number {
  return (2 / (GAMMA + 1)) * GAMMA ** key;
}
