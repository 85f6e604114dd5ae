import { DDSketch } from '@datadog/sketches-js';
import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { isNumberType, type Scalar } from '../columns/scalar.ts';
import { orderOf } from '../expressions/order.ts';
import type { Accumulator, AccumulatorOptions, AggregateDefinition } from './definition.ts';
import { selectNth } from './select-nth.ts';

/** The relative error of a percentile that comes from a sketch. */
const RELATIVE_ACCURACY = 0.005;
const SKETCH_BYTES = 16_384;

/** The place of a percentile among sorted values, by the nearest-rank method. */
function rankOf(percent: number, count: number): number {
  return Math.max(0, Math.min(count, Math.ceil((percent / 100) * count)) - 1);
}

/** The numbers of one group: exactly, then beyond the limit as a sketch. Which depends only on how many there are. */
class Sample {
  #values = new Float64Array(16);
  #length = 0;
  #sketch: DDSketch | undefined;

  add(value: number, limit: number): void {
    if (this.#sketch) {
      this.#sketch.accept(value);
      return;
    }
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
    if (this.#length > limit) this.#toSketch();
  }

  #grow(): void {
    const grown = new Float64Array(this.#values.length * 2);
    grown.set(this.#values);
    this.#values = grown;
  }

  #toSketch(): DDSketch {
    if (this.#sketch) return this.#sketch;
    const sketch = new DDSketch({ relativeAccuracy: RELATIVE_ACCURACY });
    for (const value of this.#values.subarray(0, this.#length)) sketch.accept(value);
    this.#values = new Float64Array(0);
    this.#sketch = sketch;
    return sketch;
  }

  merge(other: Sample, limit: number): void {
    if (other.#sketch) this.#toSketch().merge(other.#sketch);
    else for (const value of other.#values.subarray(0, other.#length)) this.add(value, limit);
  }

  percentile(percent: number): number | null {
    if (this.#sketch) return this.#sketch.getValueAtQuantile(Math.min(1, Math.max(0, percent / 100)));
    if (this.#length === 0) return null;
    return selectNth(this.#values.subarray(0, this.#length), rankOf(percent, this.#length));
  }

  get bytes(): number {
    return this.#sketch ? SKETCH_BYTES : this.#values.byteLength;
  }
}

class NumberPercentile implements Accumulator {
  readonly #type: NumberColumn['type'];
  readonly #percent: number;
  readonly #limit: number;
  readonly #samples: Sample[] = [];

  constructor(type: NumberColumn['type'], percent: number, limit: number) {
    this.#type = type;
    this.#percent = percent;
    this.#limit = limit;
  }

  #ensure(groupCount: number): readonly Sample[] {
    while (this.#samples.length < groupCount) this.#samples.push(new Sample());
    return this.#samples;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const samples = this.#ensure(groupCount);
    const { values, nulls } = column;
    for (let row = 0; row < slots.length; row++) {
      const value = values[row]!;
      if ((nulls !== undefined && nulls[row] === 1) || Number.isNaN(value)) continue;
      samples[slots[row]!]!.add(value, this.#limit);
    }
  }

  merge(other: NumberPercentile, slots: Uint32Array, groupCount: number): void {
    const samples = this.#ensure(groupCount);
    other.#samples.forEach((sample, from) => {
      samples[slots[from]!]!.merge(sample, this.#limit);
    });
  }

  finish(groupCount: number): Column {
    const samples = this.#ensure(groupCount);
    const isReal = this.#type === 'real';
    return buildColumn(this.#type, groupCount, (slot) => {
      const value = samples[slot]!.percentile(this.#percent);
      return value === null || isReal ? value : Math.round(value);
    });
  }

  get bytes(): number {
    return this.#samples.reduce((sum, sample) => sum + sample.bytes, 0);
  }
}

/** Percentiles of moments and durations, which no double holds exactly: every value is kept. */
class OrderedPercentile implements Accumulator {
  readonly #type: ScalarType;
  readonly #percent: number;
  readonly #values: Scalar[][] = [];

  constructor(type: ScalarType, percent: number) {
    this.#type = type;
    this.#percent = percent;
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.#add(slots[row]!, read(row));
  }

  #add(slot: number, value: Scalar): void {
    if (value === null) return;
    this.#values[slot] ??= [];
    this.#values[slot].push(value);
  }

  merge(other: OrderedPercentile, slots: Uint32Array): void {
    other.#values.forEach((values, from) => {
      for (const value of values) this.#add(slots[from]!, value);
    });
  }

  finish(groupCount: number): Column {
    return buildColumn(this.#type, groupCount, (slot) => {
      const sorted = this.#values[slot]?.toSorted(orderOf(this.#type)) ?? [];
      return sorted[rankOf(this.#percent, sorted.length)] ?? null;
    });
  }

  get bytes(): number {
    return this.#values.reduce((sum, values) => sum + values.length * 40, 0);
  }
}

function create({ argumentTypes: [type = 'real'], constants, exactLimit }: AccumulatorOptions): Accumulator {
  const percent = Number(constants[1] ?? Number.NaN);
  return isNumberType(type)
    ? new NumberPercentile(type, percent, exactLimit)
    : new OrderedPercentile(type, percent);
}

export const percentile: AggregateDefinition = {
  name: 'percentile',
  signature: 'percentile(value, percent)',
  description: 'The value below which the given share of values lies (nearest rank).',
  example: 'logs | summarize percentile(todouble(attributes.elapsed), 95) by bin(timestamp, 1m)',
  link: 'https://learn.microsoft.com/kusto/query/percentiles-aggregation-function',
  arity: [2, 2],
  parameters: ['any', 'real'],
  returns: ([type = 'real']) => type,
  create,
};
