import type { PlanTable, TableIndex } from '@lookout/contract';
import type { Pipeline } from './context.ts';

/** The tables of a plan beside its main query, numbered as they come up. One that is used twice is listed once. */
export class SideTables {
  readonly #pipelines = new Map<Pipeline, TableIndex>();

  /** The number of a table. */
  add(pipeline: Pipeline): TableIndex {
    const known = this.#pipelines.get(pipeline);
    if (known !== undefined) return known;
    const index = this.#pipelines.size;
    this.#pipelines.set(pipeline, index);
    return index;
  }

  /** What the plan lists. */
  list(): PlanTable[] {
    return [...this.#pipelines.keys()].map(({ source, steps }) => ({
      source,
      steps: steps.map(({ step }) => step),
    }));
  }
}
