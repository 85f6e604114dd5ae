import type { ViewName } from '@lookout/contract';

/** The vocabulary in which a query reads the records: that of the first table which does. */
export class Vocabulary {
  #view: ViewName | undefined;

  /** What the query speaks, which is the given vocabulary unless it began with another. */
  speak(view: ViewName): ViewName {
    this.#view ??= view;
    return this.#view;
  }
}
