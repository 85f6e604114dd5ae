import type { Column, StringColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import type { Decimal } from '../values/decimal/decimal.ts';
import { addDecimals, divideDecimals } from '../values/decimal/decimal-arithmetic.ts';
import { decimalFrom, decimalToScalar } from '../values/decimal/on-texts.ts';
import type { Accumulator } from './definition.ts';
import { GrowableDoubles } from './growable.ts';
import { arrayBytes, objectBytes, valueBytes } from './memory.ts';

const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
const DECIMAL_BYTES = objectBytes(2) + valueBytes(0n);

/** Sums or averages of decimals. A sum out of range has no value, and stays so. */
export class DecimalTotals implements Accumulator {
  readonly #averages: boolean;
  readonly #sums: (Decimal | null)[] = [];
  readonly #counts = new GrowableDoubles();

  constructor(averages: boolean) {
    this.#averages = averages;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [StringColumn]): void {
    this.#ensure(groupCount);
    const { codes, dictionary } = column;
    const known = new Map<number, Decimal | null>();
    for (let row = 0; row < slots.length; row++) {
      const code = codes[row]!;
      if (!known.has(code)) known.set(code, decimalFrom(dictionary.get(code)));
      const value = known.get(code) ?? null;
      if (value) this.#add(slots[row]!, value, 1);
    }
  }

  #ensure(groupCount: number): void {
    while (this.#sums.length < groupCount) this.#sums.push(ZERO);
    this.#counts.ensure(groupCount);
  }

  #add(slot: number, value: Decimal | null, count: number): void {
    const sum = this.#sums[slot] ?? null;
    this.#sums[slot] = sum && value && addDecimals(sum, value);
    this.#counts.values[slot]! += count;
  }

  merge(other: DecimalTotals, slots: Uint32Array, groupCount: number): void {
    this.#ensure(groupCount);
    other.#sums.forEach((sum, from) => {
      this.#add(slots[from]!, sum, other.#counts.values[from]!);
    });
  }

  finish(groupCount: number): Column {
    this.#ensure(groupCount);
    return buildColumn('decimal', groupCount, (slot) => decimalToScalar(this.#resultOf(slot)));
  }

  #resultOf(slot: number): Decimal | null {
    const sum = this.#sums[slot] ?? null;
    if (!this.#averages || !sum) return sum;
    const count = { coefficient: BigInt(this.#counts.values[slot]!), exponent: 0 };
    return count.coefficient === 0n ? null : divideDecimals(sum, count);
  }

  get bytes(): number {
    return this.#counts.bytes + arrayBytes(this.#sums.length) + this.#sums.length * DECIMAL_BYTES;
  }
}
