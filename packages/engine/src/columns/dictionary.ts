import type { Codes, Dictionary, DictionaryEntry, DynamicValue } from '../column.ts';
import { newCodes } from './codes.ts';

/** A dictionary over values already in memory; the value of code 0 must be the empty one. */
export function arrayDictionary<T>(values: readonly T[]): Dictionary<T> {
  return { size: values.length, get: (code) => values[code] as T };
}

/** Gives equal texts one code; `''` is code 0. */
export class TextInterner {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly #values: string[] = [''];

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#values.push(text);
    this.#codes.set(text, code);
    return code;
  }

  dictionary(): Dictionary<string> {
    return arrayDictionary(this.#values);
  }
}

/** What a mapped dictionary reads, and how. `offset` is 1 where code 0 of the source maps to something not empty. */
export interface MappedCodes<T> {
  readonly codes: Codes;
  readonly dictionary: Dictionary<T>;
}

/**
 * The column whose values are `map` of another's, still by code: nothing is computed until a value is read,
 * and then once per distinct value. Where `map` gives the empty value something, all codes move up by one,
 * because code 0 is promised to be empty.
 */
export function mapDictionary<S, T extends string | DynamicValue>(
  source: MappedCodes<S>,
  empty: T,
  map: (value: S) => T,
): MappedCodes<T> {
  const { codes, dictionary } = source;
  const first = map(dictionary.get(0));
  if (first === empty)
    return { codes, dictionary: new MappedDictionary(dictionary, empty, { map, shift: 0 }) };
  const shifted = newCodes(codes.length, dictionary.size + 1);
  for (let row = 0; row < codes.length; row++) shifted[row] = codes[row]! + 1;
  return { codes: shifted, dictionary: new MappedDictionary(dictionary, empty, { map, shift: 1 }) };
}

class MappedDictionary<S, T> implements Dictionary<T> {
  readonly #source: Dictionary<S>;
  readonly #map: (value: S) => T;
  readonly #shift: number;
  readonly #known: (T | undefined)[];

  constructor(source: Dictionary<S>, empty: T, how: { map: (value: S) => T; shift: number }) {
    this.#source = source;
    this.#map = how.map;
    this.#shift = how.shift;
    this.#known = [empty];
  }

  /** The source may grow. */
  get size(): number {
    return this.#source.size + this.#shift;
  }

  get(code: number): T {
    const known = this.#known[code];
    if (known !== undefined) return known;
    const value = this.#map(this.#source.get(code - this.#shift));
    this.#known[code] = value;
    return value;
  }
}

/** Several dictionaries behind one another: code `c` of the part `p` becomes `offsets[p] + c`, and 0 stays 0. */
export function joinDictionaries<T>(parts: readonly Dictionary<T>[]): {
  dictionary: Dictionary<T>;
  offsets: readonly number[];
} {
  const offsets: number[] = [];
  let size = 0;
  for (const part of parts) {
    offsets.push(size);
    size += part.size;
  }
  const origin = (code: number): DictionaryEntry<T> => {
    let index = parts.length - 1;
    while (offsets[index]! > code) index--;
    return { dictionary: parts[index]!, code: code - offsets[index]! };
  };
  const get = (code: number): T => {
    const entry = origin(code);
    return entry.dictionary.get(entry.code);
  };
  return { dictionary: { size, get, origin }, offsets };
}
