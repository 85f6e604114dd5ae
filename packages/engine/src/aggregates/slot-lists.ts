import { GrowableWords } from './growable.ts';

const NONE = 0xffff_ffff;

/**
 * A list of whole numbers for each slot, chained through one pair of arrays: a million short lists cost no more
 * than a long one.
 */
export class SlotLists {
  readonly #heads = new GrowableWords(NONE);
  readonly #tails = new GrowableWords(NONE);
  readonly #lengths = new GrowableWords();
  readonly #values = new GrowableWords();
  readonly #nexts = new GrowableWords();
  #size = 0;

  /** Appends to a slot's list; answers the number of the entry, counted over all lists. */
  push(slot: number, value: number): number {
    const entry = this.#size++;
    this.#values.ensure(this.#size)[entry] = value;
    this.#nexts.ensure(this.#size)[entry] = NONE;
    const tails = this.#tails.ensure(slot + 1);
    if (tails[slot] === NONE) this.#heads.ensure(slot + 1)[slot] = entry;
    else this.#nexts.values[tails[slot]!] = entry;
    tails[slot] = entry;
    this.#lengths.ensure(slot + 1)[slot]! += 1;
    return entry;
  }

  lengthOf(slot: number): number {
    return this.#lengths.values[slot] ?? 0;
  }

  /** A slot's list from its beginning. */
  forEach(slot: number, visit: (value: number, entry: number) => void): void {
    for (let entry = this.#heads.values[slot] ?? NONE; entry !== NONE; entry = this.#nexts.values[entry]!)
      visit(this.#values.values[entry]!, entry);
  }

  toArray<T>(slot: number, make: (value: number, entry: number) => T): T[] {
    const items: T[] = [];
    this.forEach(slot, (value, entry) => items.push(make(value, entry)));
    return items;
  }

  get bytes(): number {
    const arrays = [this.#heads, this.#tails, this.#lengths, this.#values, this.#nexts];
    return arrays.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
