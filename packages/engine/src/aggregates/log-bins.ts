import { objectBytes, TYPED_ARRAY_BYTES } from './memory.ts';

const FIRST_BINS = 32;

/** Counts by whole number, over a range that grows to hold whatever comes. */
export class LogBins {
  #counts = new Float64Array(0);
  /** The key of the first count. */
  #first = 0;
  readonly #charge: (bytes: number) => void;

  /** `charge` hears of every byte that is taken. */
  constructor(charge: (bytes: number) => void) {
    this.#charge = charge;
    charge(objectBytes(3) + TYPED_ARRAY_BYTES);
  }

  add(key: number, weight: number): void {
    const at = key - this.#first;
    if (at < 0 || at >= this.#counts.length) this.#cover(key);
    this.#counts[key - this.#first]! += weight;
  }

  /** Makes room for a key, with as much again on its side so that growing stays rare. */
  #cover(key: number): void {
    const { length } = this.#counts;
    const spare = Math.max(FIRST_BINS, length);
    const oldFirst = length === 0 ? key : this.#first;
    const first = key < oldFirst ? key - spare : oldFirst;
    const end = key < oldFirst ? oldFirst + length : key + spare;
    const grown = new Float64Array(end - first);
    grown.set(this.#counts, oldFirst - first);
    this.#charge(grown.byteLength - this.#counts.byteLength);
    this.#counts = grown;
    this.#first = first;
  }

  /** Keys and counts that are not zero, by rising key. */
  *entries(): Generator<[key: number, count: number]> {
    for (let at = 0; at < this.#counts.length; at++) {
      if (this.#counts[at] !== 0) yield [this.#first + at, this.#counts[at]!];
    }
  }
}
