/** Waits between attempts that grow from `firstMs` to `maxMs`, each drawn at random from its upper half. */
export class BackOff {
  readonly #firstMs: number;
  readonly #maxMs: number;
  #failures = 0;

  constructor(firstMs: number, maxMs: number) {
    this.#firstMs = firstMs;
    this.#maxMs = maxMs;
  }

  /** The wait after one more failure, in milliseconds. */
  next(): number {
    const ceiling = Math.min(this.#maxMs, this.#firstMs * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 30);
    return ceiling * (0.5 + Math.random() / 2);
  }

  /** After a success: the next wait is a first one again. */
  reset(): void {
    this.#failures = 0;
  }
}
