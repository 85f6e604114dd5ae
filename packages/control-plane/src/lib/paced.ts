/** A task may take a quarter of the time: whatever comes meanwhile is one more run, afterwards. */
const REST_PER_WORK = 3;

/**
 * Runs a task whenever it is asked for, but never takes the process for itself: after each run it rests three times
 * as long as the run took. With little to do it answers at once; a thousand askers in a row are a few runs.
 */
export class Paced {
  readonly #task: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isAsked = false;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** Has the task run soon, with what holds then. */
  ask(): void {
    this.#isAsked = true;
    if (!this.#isRunning && this.#timer === undefined) void this.#run();
  }

  /** No more runs after the one under way. */
  close(): void {
    clearTimeout(this.#timer);
    this.#isRunning = true;
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    if (!this.#isAsked || this.#isRunning) return;
    this.#isAsked = false;
    this.#isRunning = true;
    const start = performance.now();
    await this.#task();
    this.#isRunning = false;
    this.#timer = setTimeout(() => void this.#run(), (performance.now() - start) * REST_PER_WORK).unref();
  }
}
