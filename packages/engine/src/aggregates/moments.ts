import type { Column, NumberColumn } from '../column.ts';
import type { Accumulator } from './definition.ts';
import { GrowableDoubles } from './growable.ts';

/**
 * Variance of one column or covariance of two, from running means and the sum of products of the distances from
 * them: sums of squares would lose everything where the values are large and close.
 * Sources: Welford 1962, "Note on a method for calculating corrected sums of squares and products"; Chan, Golub
 * and LeVeque 1979, "Updating formulae and a pairwise algorithm for computing sample variances", for merging.
 */
export class Moments implements Accumulator {
  readonly #counts = new GrowableDoubles();
  readonly #meansX = new GrowableDoubles();
  readonly #meansY = new GrowableDoubles();
  readonly #products = new GrowableDoubles();
  readonly #result: (product: number, count: number) => number;

  constructor(result: (product: number, count: number) => number) {
    this.#result = result;
  }

  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void {
    this.#ensure(groupCount);
    const [x, y = x] = args as [NumberColumn, NumberColumn?];
    for (let row = 0; row < slots.length; row++) {
      if (x.nulls?.[row] !== 1 && y.nulls?.[row] !== 1)
        this.#add(slots[row]!, x.values[row]!, y.values[row]!);
    }
  }

  #add(slot: number, x: number, y: number): void {
    const count = ++this.#counts.values[slot]!;
    const fromOldMean = x - this.#meansX.values[slot]!;
    this.#meansX.values[slot]! += fromOldMean / count;
    this.#meansY.values[slot]! += (y - this.#meansY.values[slot]!) / count;
    this.#products.values[slot]! += fromOldMean * (y - this.#meansY.values[slot]!);
  }

  #ensure(groupCount: number): void {
    for (const doubles of this.#all()) doubles.ensure(groupCount);
  }

  #all(): readonly GrowableDoubles[] {
    return [this.#counts, this.#meansX, this.#meansY, this.#products];
  }

  merge(other: Moments, slots: Uint32Array, groupCount: number): void {
    this.#ensure(groupCount);
    other.#ensure(slots.length);
    for (let from = 0; from < slots.length; from++) {
      if (other.#counts.values[from] !== 0) this.#mergeOne(slots[from]!, other, from);
    }
  }

  #mergeOne(slot: number, other: Moments, from: number): void {
    const [here, there] = [this.#counts.values[slot]!, other.#counts.values[from]!];
    const count = here + there;
    const distanceX = other.#meansX.values[from]! - this.#meansX.values[slot]!;
    const distanceY = other.#meansY.values[from]! - this.#meansY.values[slot]!;
    this.#counts.values[slot] = count;
    this.#meansX.values[slot]! += (distanceX * there) / count;
    this.#meansY.values[slot]! += (distanceY * there) / count;
    this.#products.values[slot]! +=
      other.#products.values[from]! + distanceX * distanceY * ((here * there) / count);
  }

  finish(groupCount: number): Column {
    this.#ensure(groupCount);
    const values = new Float64Array(groupCount);
    for (let slot = 0; slot < groupCount; slot++)
      values[slot] = this.#result(this.#products.values[slot]!, this.#counts.values[slot]!);
    return { type: 'real', values };
  }

  get bytes(): number {
    return this.#all().reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
