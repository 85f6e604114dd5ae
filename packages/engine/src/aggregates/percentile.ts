import { isNumberType } from '../columns/scalar.ts';
import type { Accumulator, AccumulatorOptions, AggregateDefinition } from './definition.ts';
import { NumberPercentile } from './number-percentile.ts';
import { OrderedPercentile } from './ordered-percentile.ts';

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
