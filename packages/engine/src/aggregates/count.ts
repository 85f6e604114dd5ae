import type { Column } from '../column.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { GrowableDoubles } from './growable.ts';

class Count implements Accumulator {
  readonly #counts = new GrowableDoubles();

  accumulate(slots: Uint32Array, groupCount: number): void {
    const counts = this.#counts.ensure(groupCount);
    for (let row = 0; row < slots.length; row++) counts[slots[row]!]! += 1;
  }

  merge(other: Count, slots: Uint32Array, groupCount: number): void {
    const counts = this.#counts.ensure(groupCount);
    for (let from = 0; from < slots.length; from++) counts[slots[from]!]! += other.#counts.values[from] ?? 0;
  }

  finish(groupCount: number): Column {
    return { type: 'long', values: this.#counts.ensure(groupCount).slice(0, groupCount) };
  }

  get bytes(): number {
    return this.#counts.bytes;
  }
}

/** `count(value)` counts nulls like anything else: what the argument is does not matter. */
export const count: AggregateDefinition = {
  name: 'count',
  signature: 'count()',
  description: 'How many records the group has.',
  example: 'logs | summarize count() by eventName',
  link: aggregatePage('count'),
  arity: [0, 1],
  parameters: ['any'],
  returns: 'long',
  create: () => new Count(),
};
