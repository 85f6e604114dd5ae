import { PairIndex } from './pair-index.ts';
import { SlotLists } from './slot-lists.ts';

/** A set of whole numbers for each slot, up to a limit, in the order in which they came. */
export class SlotSets {
  readonly #limit: number;
  readonly #members = new PairIndex();
  readonly #order = new SlotLists();

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /** Whether the value was added: it is new, and there was room. */
  add(slot: number, value: number): boolean {
    if (this.#order.lengthOf(slot) >= this.#limit) return false;
    const before = this.#members.size;
    this.#members.idOf(slot, value);
    if (this.#members.size === before) return false;
    this.#order.push(slot, value);
    return true;
  }

  sizeOf(slot: number): number {
    return this.#order.lengthOf(slot);
  }

  forEach(slot: number, visit: (value: number, entry: number) => void): void {
    this.#order.forEach(slot, visit);
  }

  get bytes(): number {
    return this.#members.bytes + this.#order.bytes;
  }
}
