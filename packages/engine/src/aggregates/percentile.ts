import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { isNumberType, type Scalar } from '../columns/scalar.ts';
import type { Accumulator, AccumulatorOptions, AggregateDefinition } from './definition.ts';
import { elementOf } from './dynamic-elements.ts';
import { NumberRanks } from './number-ranks.ts';
import { OrderedRanks } from './ordered-ranks.ts';
import { rankable } from './parameters.ts';
import type { RankState } from './rank-state.ts';

const MOST_PERCENTS = 100;

interface PercentileOptions {
  readonly type: ScalarType;
  readonly percents: readonly number[];
  /** How many arguments are read: the values, and maybe their weights. */
  readonly columns: 1 | 2;
  /** Whether all percentiles stand in one array, rather than each in a column. */
  readonly isArray: boolean;
}

/** Percentiles of one column: a state, and what it is asked for in the end. */
class Percentiles implements Accumulator {
  readonly #state: RankState;
  readonly #options: PercentileOptions;

  constructor(state: RankState, options: PercentileOptions) {
    this.#state = state;
    this.#options = options;
  }

  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void {
    // Behind the values and their weights stand the percents, which are constants.
    this.#state.accumulate(slots, groupCount, args.slice(0, this.#options.columns));
  }

  merge(other: Percentiles, slots: Uint32Array, groupCount: number): void {
    this.#state.merge(other.#state, slots, groupCount);
  }

  finish(groupCount: number, output = 0): Column {
    const { type, percents, isArray } = this.#options;
    if (isArray) return buildColumn('dynamic', groupCount, (slot) => this.#arrayOf(slot));
    const percent = percents[output] ?? Number.NaN;
    return buildColumn(type, groupCount, (slot) => this.#state.valuesAt(slot, [percent])[0] ?? null);
  }

  #arrayOf(slot: number): Scalar {
    const { type, percents } = this.#options;
    const values = this.#state.valuesAt(slot, percents);
    return values.every((value) => value === null) ? null : values.map(elementOf(type));
  }

  get bytes(): number {
    return this.#state.bytes;
  }
}

const unweighted =
  (isArray: boolean) =>
  ({ argumentTypes: [type = 'real'], constants, exactLimit }: AccumulatorOptions): Accumulator => {
    const state = isNumberType(type) ? new NumberRanks(type, exactLimit) : new OrderedRanks(type);
    return new Percentiles(state, { type, percents: percentsOf(constants.slice(1)), columns: 1, isArray });
  };

const weighted =
  (isArray: boolean) =>
  ({ argumentTypes: [type = 'real'], constants }: AccumulatorOptions): Accumulator => {
    const percents = percentsOf(constants.slice(2));
    return new Percentiles(new OrderedRanks(type), { type, percents, columns: 2, isArray });
  };

/** Percents one by one, or in arrays. */
function percentsOf(constants: readonly (Scalar | undefined)[]): number[] {
  return constants.flatMap((constant) => (Array.isArray(constant) ? constant : [constant])).map(Number);
}

const LINK = 'https://learn.microsoft.com/kusto/query/percentiles-aggregation-function';
const WEIGHTED_LINK = 'https://learn.microsoft.com/kusto/query/percentilesw-aggregation-function';

export const percentile: AggregateDefinition = {
  name: 'percentile',
  signature: 'percentile(value, percent)',
  description: 'The value below which the given share of values lies (nearest rank).',
  example: 'logs | summarize percentile(todouble(attributes.elapsed), 95) by bin(timestamp, 1m)',
  link: LINK,
  arity: [2, 2],
  parameters: [rankable, 'real'],
  constantsFrom: 1,
  isShared: true,
  returns: ([type = 'real']) => type,
  create: unweighted(false),
};

export const percentilesArray: AggregateDefinition = {
  ...percentile,
  name: 'percentiles_array',
  signature: 'percentiles_array(value, percent, … | percents)',
  description: 'Several percentiles of a value in one array.',
  example:
    'logs | summarize percentiles_array(todouble(attributes.elapsed), 50, 95, 99) by bin(timestamp, 1m)',
  arity: [2, MOST_PERCENTS],
  parameters: [rankable, 'any'],
  isShared: false,
  returns: 'dynamic',
  create: unweighted(true),
};

export const percentilew: AggregateDefinition = {
  ...percentile,
  name: 'percentilew',
  signature: 'percentilew(value, weight, percent)',
  description: 'The same where each value counts as often as its weight says.',
  example: 'logs | summarize percentilew(severityNumber, tolong(attributes.count), 95) by bin(timestamp, 1m)',
  link: WEIGHTED_LINK,
  arity: [3, 3],
  parameters: [rankable, 'long', 'real'],
  constantsFrom: 2,
  create: weighted(false),
};

export const percentileswArray: AggregateDefinition = {
  ...percentilesArray,
  name: 'percentilesw_array',
  signature: 'percentilesw_array(value, weight, percent, … | percents)',
  description: 'Several weighted percentiles of a value in one array.',
  example:
    'logs | summarize percentilesw_array(severityNumber, tolong(attributes.count), 50, 95) by bin(timestamp, 1m)',
  link: WEIGHTED_LINK,
  arity: [3, MOST_PERCENTS],
  parameters: [rankable, 'long', 'any'],
  constantsFrom: 2,
  create: weighted(true),
};
