import type { Outcome } from './outcome.ts';

const SUPERSEDED = Object.freeze({
  ok: false,
  failure: Object.freeze({ kind: 'superseded', message: 'A newer request took its place.' }),
} as const);

/**
 * Latest wins: one request is under way at a time and at most one waits. A newer request takes the place of the
 * one that waits, which is never sent. The one under way still answers, so that a screen that changes faster
 * than the worker can follow keeps moving.
 */
export class Lane {
  #isBusy = false;
  #waiting: { start: () => void; supersede: () => void } | null = null;

  run<T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return new Promise((resolve) => {
      this.#waiting?.supersede();
      this.#waiting = {
        start: () => {
          this.#isBusy = true;
          void send().then((outcome) => {
            this.#isBusy = false;
            resolve(outcome);
            this.#next();
          });
        },
        supersede: () => resolve(SUPERSEDED),
      };
      if (!this.#isBusy) this.#next();
    });
  }

  #next(): void {
    const next = this.#waiting;
    this.#waiting = null;
    next?.start();
  }
}
