import type { Codes, Dictionary, DynamicColumn, DynamicValue } from '../column.ts';

const known = new WeakMap<Dictionary<DynamicValue>, PlainNumbers>();

/** The numbers of a dynamic column. */
export interface Plain {
  readonly values: Float64Array;
  readonly areWhole: boolean;
}

/**
 * The rows of a dynamic column as doubles, or null where one of them is anything but a double: null, text, or an integer
 * that a double cannot hold. What is found out about a dictionary is kept for whoever asks next.
 */
export function plainNumbersOf({ codes, dictionary }: DynamicColumn): Plain | null {
  let numbers = known.get(dictionary);
  if (!numbers) {
    numbers = new PlainNumbers(dictionary);
    known.set(dictionary, numbers);
  }
  const values = numbers.of(codes);
  return values && { values, areWhole: numbers.areWhole };
}

class PlainNumbers {
  readonly #dictionary: Dictionary<DynamicValue>;
  /** By code; NaN where it was not looked at yet, or is no number. */
  #byCode = new Float64Array(0);
  #last: { readonly codes: Codes; readonly values: Float64Array | null } | undefined;
  areWhole = true;

  constructor(dictionary: Dictionary<DynamicValue>) {
    this.#dictionary = dictionary;
  }

  /** Several rules, and several parts of one, mostly ask for the same rows. */
  of(codes: Codes): Float64Array | null {
    if (this.#last?.codes !== codes) this.#last = { codes, values: this.#read(codes) };
    return this.#last.values;
  }

  #read(codes: Codes): Float64Array | null {
    const byCode = this.#reserved();
    const values = new Float64Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      let value = byCode[codes[row]!]!;
      if (Number.isNaN(value)) {
        value = this.#learn(codes[row]!);
        if (Number.isNaN(value)) return null;
      }
      values[row] = value;
    }
    return values;
  }

  #learn(code: number): number {
    const value = this.#dictionary.get(code);
    if (typeof value !== 'number') return Number.NaN;
    this.#byCode[code] = value;
    this.areWhole &&= Number.isSafeInteger(value);
    return value;
  }

  /** A dictionary may have grown since. */
  #reserved(): Float64Array {
    const before = this.#byCode;
    const { size } = this.#dictionary;
    if (before.length < size) {
      this.#byCode = new Float64Array(size).fill(Number.NaN);
      this.#byCode.set(before);
    }
    return this.#byCode;
  }
}
