import type { Dictionary } from '../column.ts';

/** A dictionary whose entries are decoded when first asked for, each at most once. Code 0 is the empty value. */
export class LazyDictionary<T> implements Dictionary<T> {
  readonly #sized: { readonly size: number };
  readonly #decode: (code: number) => T;
  readonly #values: (T | undefined)[];

  /** `sized` says how many codes there are, which may grow. */
  constructor(sized: { readonly size: number }, empty: T, decode: (code: number) => T) {
    this.#sized = sized;
    this.#decode = decode;
    this.#values = [empty];
  }

  get size(): number {
    return this.#sized.size;
  }

  get(code: number): T {
    const known = this.#values[code];
    if (known !== undefined) return known;
    const value = this.#decode(code);
    this.#values[code] = value;
    return value;
  }
}
