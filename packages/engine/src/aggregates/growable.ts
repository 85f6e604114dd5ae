import { TYPED_ARRAY_BYTES } from './memory.ts';

/** Doubles by slot that grow as groups appear; new ones hold `initial`. */
export class GrowableDoubles {
  values: Float64Array;
  readonly #initial: number;

  constructor(initial = 0) {
    this.#initial = initial;
    this.values = new Float64Array(8).fill(initial);
  }

  /** Makes room for `count` slots and gives the array to write to. */
  ensure(count: number): Float64Array {
    if (count <= this.values.length) return this.values;
    const grown = new Float64Array(Math.max(count, this.values.length * 2));
    grown.set(this.values);
    if (this.#initial !== 0) grown.fill(this.#initial, this.values.length);
    this.values = grown;
    return grown;
  }

  get bytes(): number {
    return TYPED_ARRAY_BYTES + this.values.byteLength;
  }
}

/** Whole numbers of 32 bits, in the same way. */
export class GrowableWords {
  values: Uint32Array;
  readonly #initial: number;

  constructor(initial = 0) {
    this.#initial = initial;
    this.values = new Uint32Array(8).fill(initial);
  }

  ensure(count: number): Uint32Array {
    if (count <= this.values.length) return this.values;
    const grown = new Uint32Array(Math.max(count, this.values.length * 2));
    grown.set(this.values);
    if (this.#initial !== 0) grown.fill(this.#initial, this.values.length);
    this.values = grown;
    return grown;
  }

  get bytes(): number {
    return TYPED_ARRAY_BYTES + this.values.byteLength;
  }
}
