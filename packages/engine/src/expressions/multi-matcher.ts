/** How many needles one matcher takes: a bit for each, and one that stays free for the caller. */
export const MOST_NEEDLES = 31;

const ASCII = 128;

/**
 * Finds which of several needles a text contains, in one pass. Source: Aho and Corasick, "Efficient string matching: an
 * aid to bibliographic search", with all transitions worked out beforehand. Texts and needles are UTF-16 units, so that
 * the answer is that of `String.includes`.
 */
export class MultiMatcher {
  /** The number of each unit that occurs in a needle, from 1; all others are 0. */
  readonly #classes = new Map<number, number>();
  readonly #asciiClasses = new Uint16Array(ASCII);
  /** For each state and class the next state. */
  readonly #next: Int32Array;
  /** For each state the needles that end there. */
  readonly #found: Int32Array;

  /** Throws a RangeError for more than `MOST_NEEDLES`. */
  constructor(needles: readonly string[]) {
    if (needles.length > MOST_NEEDLES) throw new RangeError('Too many needles for one matcher.');
    for (const needle of needles)
      for (let at = 0; at < needle.length; at++) this.#classify(needle.charCodeAt(at));
    const states = needles.reduce((sum, { length }) => sum + length, 1);
    this.#next = new Int32Array(states * this.#width);
    this.#found = new Int32Array(states);
    this.#plant(needles);
    this.#connect();
  }

  /** A bit for each needle that the text contains. */
  match(text: string): number {
    const [next, found, width] = [this.#next, this.#found, this.#width];
    let state = 0;
    let mask = found[0]!;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + this.#classOf(text.charCodeAt(at))]!;
      mask |= found[state]!;
    }
    return mask;
  }

  get #width(): number {
    return this.#classes.size + 1;
  }

  #classify(unit: number): void {
    if (this.#classes.has(unit)) return;
    this.#classes.set(unit, this.#classes.size + 1);
    if (unit < ASCII) this.#asciiClasses[unit] = this.#classes.size;
  }

  #classOf(unit: number): number {
    return unit < ASCII ? this.#asciiClasses[unit]! : (this.#classes.get(unit) ?? 0);
  }

  /** The needles as a tree of states. */
  #plant(needles: readonly string[]): void {
    let states = 1;
    needles.forEach((needle, index) => {
      let state = 0;
      for (let at = 0; at < needle.length; at++) {
        const edge = state * this.#width + this.#classOf(needle.charCodeAt(at));
        if (this.#next[edge] === 0) this.#next[edge] = states++;
        state = this.#next[edge]!;
      }
      this.#found[state]! |= 1 << index;
    });
  }

  /** Where a state has no branch, it goes on as the longest tail of what led to it would. */
  #connect(): void {
    const width = this.#width;
    const tails = new Int32Array(this.#found.length);
    const queue = [0];
    for (const state of queue) {
      for (let unit = 1; unit < width; unit++) {
        const edge = state * width + unit;
        const onward = state === 0 ? 0 : this.#next[tails[state]! * width + unit]!;
        const child = this.#next[edge]!;
        if (child === 0) this.#next[edge] = onward;
        else {
          tails[child] = onward;
          this.#found[child]! |= this.#found[onward]!;
          queue.push(child);
        }
      }
    }
  }
}
