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
  /** How many numbers a state has: where it goes for each class, and last the needles that end in it. */
  readonly #stride: number;
  /** The states behind one another; a state goes by the place of its first number. */
  readonly #states: Int32Array;

  /** Throws a RangeError for more than `MOST_NEEDLES`. */
  constructor(needles: readonly string[]) {
    if (needles.length > MOST_NEEDLES) throw new RangeError('Too many needles for one matcher.');
    for (const needle of needles)
      for (let at = 0; at < needle.length; at++) this.#classify(needle.charCodeAt(at));
    this.#stride = this.#classes.size + 2;
    this.#states = new Int32Array(this.#stride * needles.reduce((sum, { length }) => sum + length, 1));
    this.#plant(needles);
    this.#connect();
  }

  /** A bit for each needle that the text contains. */
  match(text: string): number {
    const [states, ascii] = [this.#states, this.#asciiClasses];
    const found = this.#stride - 1;
    let state = 0;
    let mask = states[found]!;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      state = states[state + (unit < ASCII ? ascii[unit]! : this.#classOf(unit))]!;
      mask |= states[state + found]!;
    }
    return mask;
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
    const states = this.#states;
    let free = this.#stride;
    needles.forEach((needle, index) => {
      let state = 0;
      for (let at = 0; at < needle.length; at++) {
        const edge = state + this.#classOf(needle.charCodeAt(at));
        if (states[edge] === 0) {
          states[edge] = free;
          free += this.#stride;
        }
        state = states[edge]!;
      }
      states[state + this.#stride - 1]! |= 1 << index;
    });
  }

  /** Where a state has no branch, it goes on as the longest tail of what led to it would. */
  #connect(): void {
    const states = this.#states;
    const found = this.#stride - 1;
    const tails = new Map<number, number>();
    const queue = [0];
    for (const state of queue) {
      for (let unit = 1; unit < found; unit++) {
        const onward = state === 0 ? 0 : states[tails.get(state)! + unit]!;
        const child = states[state + unit]!;
        if (child === 0) states[state + unit] = onward;
        else {
          tails.set(child, onward);
          states[child + found]! |= states[onward + found]!;
          queue.push(child);
        }
      }
    }
  }
}
