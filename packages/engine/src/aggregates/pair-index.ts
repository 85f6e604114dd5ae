import { GrowableWords } from './growable.ts';
import { TYPED_ARRAY_BYTES } from './memory.ts';

const FIRST_CAPACITY = 16;

/**
 * Numbers distinct pairs of whole numbers from 0, in order of first occurrence: what groups, sets and bags are made
 * of. Open addressing in typed arrays, so that a pair costs some twenty bytes and no object.
 */
export class PairIndex {
  readonly #firsts = new GrowableWords();
  readonly #seconds = new GrowableWords();
  /** The number of a pair plus 1, where its hash or the probing from there leads; 0 = free. */
  #table = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a pair; a new one gets the next, so that `size` tells whether it was. */
  idOf(first: number, second: number): number {
    const [firsts, seconds, mask] = [this.#firsts.values, this.#seconds.values, this.#table.length - 1];
    let at = hashOf(first, second) & mask;
    for (let found = this.#table[at]!; found !== 0; found = this.#table[at]!) {
      if (firsts[found - 1] === first && seconds[found - 1] === second) return found - 1;
      at = (at + 1) & mask;
    }
    return this.#add(first, second, at);
  }

  firstOf(id: number): number {
    return this.#firsts.values[id]!;
  }

  secondOf(id: number): number {
    return this.#seconds.values[id]!;
  }

  #add(first: number, second: number, at: number): number {
    const id = this.#size++;
    this.#firsts.ensure(this.#size)[id] = first;
    this.#seconds.ensure(this.#size)[id] = second;
    this.#table[at] = id + 1;
    if (this.#size * 2 > this.#table.length) this.#grow();
    return id;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let at = hashOf(this.firstOf(id), this.secondOf(id)) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = id + 1;
    }
    this.#table = table;
  }

  get bytes(): number {
    return this.#firsts.bytes + this.#seconds.bytes + TYPED_ARRAY_BYTES + this.#table.byteLength;
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
