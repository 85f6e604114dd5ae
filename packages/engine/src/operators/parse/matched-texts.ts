import type { ColumnSchema } from '@lookout/contract';
import type { Column, StringColumn } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import { gatherColumn } from '../../columns/gather.ts';
import { distinctCodes } from '../../columns/map.ts';
import { emptyOf, type Scalar } from '../../columns/scalar.ts';
import type { RunContext } from '../../run-context.ts';

/** Values taken out of texts: for one text those of all columns, in order; null where it does not match. */
export type TakeOut = (text: string, context: RunContext) => readonly Scalar[] | null;

/** The texts of a column, taken apart once for each that is distinct, when first asked for. */
export class MatchedTexts {
  readonly #texts: () => StringColumn;
  readonly #takeOut: (text: string) => ReturnType<TakeOut>;
  #taken: { readonly matches: (readonly Scalar[] | null)[]; readonly slots: Uint32Array } | undefined;

  constructor(texts: () => StringColumn, takeOut: (text: string) => ReturnType<TakeOut>) {
    this.#texts = texts;
    this.#takeOut = takeOut;
  }

  /** The column of the values at a place. A text that does not match leaves none. */
  column({ type }: ColumnSchema, place: number): Column {
    const { matches, slots } = this.#read();
    const empty = emptyOf(type);
    const values = buildColumn(type, matches.length, (index) => matches[index]?.[place] ?? empty);
    return gatherColumn(values, slots);
  }

  /** The rows whose text matches. */
  matchingRows(): Uint32Array {
    const { matches, slots } = this.#read();
    const rows = new Uint32Array(slots.length);
    let count = 0;
    for (let row = 0; row < slots.length; row++) if (matches[slots[row]!]) rows[count++] = row;
    return rows.subarray(0, count);
  }

  #read() {
    if (this.#taken) return this.#taken;
    const texts = this.#texts();
    const { distinct, slots } = distinctCodes(texts);
    const matches = distinct.map((code) => this.#takeOut(texts.dictionary.get(code)));
    this.#taken = { matches, slots };
    return this.#taken;
  }
}
