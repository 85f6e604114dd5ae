import { objectBytes, TYPED_ARRAY_BYTES } from './memory.ts';

/** Bits of the register's number by Kusto's `accuracy`, from an error of 1.6 % to one of 0.2 %. */
const INDEX_BITS = [12, 14, 16, 17, 18] as const;
export const DEFAULT_ACCURACY = 1;

/**
 * Estimates how many distinct values it saw of their hashes, in 4 KiB to 256 KiB. What it holds depends on the set
 * of values alone, so it merges in any order.
 * Sources: Flajolet et al., "HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm";
 * the sizes: https://learn.microsoft.com/kusto/query/dcount-aggregation-function#estimation-accuracy
 */
export class HyperLogLog {
  readonly #bits: number;
  readonly #registers: Uint8Array;

  constructor(accuracy = DEFAULT_ACCURACY) {
    this.#bits = INDEX_BITS[accuracy] ?? INDEX_BITS[DEFAULT_ACCURACY];
    this.#registers = new Uint8Array(2 ** this.#bits);
  }

  add([high, low]: readonly [number, number]): void {
    const index = high >>> (32 - this.#bits);
    const rank = Math.clz32(low) + 1;
    if (rank > this.#registers[index]!) this.#registers[index] = rank;
  }

  merge(other: HyperLogLog): void {
    const [registers, others] = [this.#registers, other.#registers];
    for (let i = 0; i < registers.length; i++) {
      if (others[i]! > registers[i]!) registers[i] = others[i]!;
    }
  }

  estimate(): number {
    const count = this.#registers.length;
    let sum = 0;
    let zeros = 0;
    for (const register of this.#registers) {
      sum += 2 ** -register;
      if (register === 0) zeros++;
    }
    const alpha = 0.7213 / (1 + 1.079 / count);
    const raw = (alpha * count * count) / sum;
    return Math.round(raw <= 2.5 * count && zeros > 0 ? count * Math.log(count / zeros) : raw);
  }

  get bytes(): number {
    return objectBytes(2) + TYPED_ARRAY_BYTES + this.#registers.byteLength;
  }
}
