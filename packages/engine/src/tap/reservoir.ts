/** Picks up to `limit` of a stream's items, each equally likely whatever the length of the stream (Vitter's algorithm R). */
export class Reservoir<T> {
  readonly items: T[] = [];
  readonly #limit: number;
  readonly #random: () => number;
  #seen = 0;

  constructor(limit: number, random: () => number) {
    this.#limit = limit;
    this.#random = random;
  }

  /** The place that the next item takes, or -1 when it is not picked. The item itself need not exist before. */
  next(): number {
    const seen = this.#seen++;
    if (this.items.length < this.#limit) return this.items.length;
    const place = Math.floor(this.#random() * (seen + 1));
    return place < this.#limit ? place : -1;
  }

  /** A random part of the picked items: as good a sample as the whole. */
  take(count: number): readonly T[] {
    const { items } = this;
    for (let at = 0; at < Math.min(count, items.length); at++) {
      const other = at + Math.floor(this.#random() * (items.length - at));
      [items[at], items[other]] = [items[other]!, items[at]!];
    }
    return items.slice(0, count);
  }
}
