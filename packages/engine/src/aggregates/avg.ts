import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn } from '../column.ts';
import { DecimalTotals } from './decimal-totals.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { GrowableDoubles } from './growable.ts';
import { averageable } from './parameters.ts';
import { TimeTotals } from './time-totals.ts';

class Average implements Accumulator {
  readonly #sums = new GrowableDoubles();
  readonly #counts = new GrowableDoubles();

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const sums = this.#sums.ensure(groupCount);
    const counts = this.#counts.ensure(groupCount);
    const { values, nulls } = column;
    for (let row = 0; row < slots.length; row++) {
      if (nulls !== undefined && nulls[row] === 1) continue;
      const slot = slots[row]!;
      sums[slot]! += values[row]!;
      counts[slot]! += 1;
    }
  }

  merge(other: Average, slots: Uint32Array, groupCount: number): void {
    const sums = this.#sums.ensure(groupCount);
    const counts = this.#counts.ensure(groupCount);
    for (let from = 0; from < slots.length; from++) {
      sums[slots[from]!]! += other.#sums.values[from] ?? 0;
      counts[slots[from]!]! += other.#counts.values[from] ?? 0;
    }
  }

  /** Nothing divided by nothing is NaN, as Kusto has it. */
  finish(groupCount: number): Column {
    const counts = this.#counts.ensure(groupCount);
    const sums = this.#sums.ensure(groupCount).subarray(0, groupCount);
    return { type: 'real', values: sums.map((total, slot) => total / counts[slot]!) };
  }

  get bytes(): number {
    return this.#sums.bytes + this.#counts.bytes;
  }
}

export const avg: AggregateDefinition = {
  name: 'avg',
  signature: 'avg(number)',
  description: 'The mean of the values that are not null.',
  example: 'logs | summarize avg(todouble(attributes.elapsed)) by bin(timestamp, 1m)',
  link: aggregatePage('avg'),
  arity: [1, 1],
  parameters: [averageable],
  returns: ([type = 'real']) => meanType(type),
  create: ({ argumentTypes: [type = 'real'] }) => {
    const mean = meanType(type);
    if (mean === 'decimal') return new DecimalTotals(true);
    return mean === 'real' ? new Average() : new TimeTotals(mean, true);
  },
};

function meanType(type: ScalarType): 'real' | 'decimal' | 'timespan' | 'datetime' {
  return type === 'timespan' || type === 'datetime' || type === 'decimal' ? type : 'real';
}
