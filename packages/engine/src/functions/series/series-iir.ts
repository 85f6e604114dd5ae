import { isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { arraysFunction } from '../arrays/array-function.ts';

export const seriesIir = arraysFunction(
  {
    name: 'series_iir',
    signature: 'series_iir(series, numerators, denominators)',
    description:
      'The array through a recursive filter, e.g. [1] and [1, -1] for its running sum; null where one of them holds no numbers.',
    example: 'logs | extend totals = series_iir(attributes.values, dynamic([1]), dynamic([1, -1]))',
    page: 'series-iir-function',
    arity: [3, 3],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  ([series, numerators, denominators]) => {
    if (![series!, numerators!, denominators!].every((list) => list.every(isNumeric))) return null;
    return filtered(series!.map(Number), numerators!.map(Number), denominators!.map(Number));
  },
);

const MOST_STEPS = 50_000_000;

/** Each output from the inputs and the outputs up to it; those before the first count as 0. */
function filtered(
  series: readonly number[],
  numerators: readonly number[],
  [first = 0, ...feedback]: readonly number[],
): List | null {
  if (first === 0 || series.length * (numerators.length + feedback.length) > MOST_STEPS) return null;
  const output: number[] = [];
  for (const place of series.keys()) {
    const forward = weighed(numerators, series, place);
    output.push((forward - weighed(feedback, output, place - 1)) / first);
  }
  return output;
}

/** The sum of the weights times the values at and before a place. */
function weighed(weights: readonly number[], values: readonly number[], place: number): number {
  let sum = 0;
  for (let back = 0; back < weights.length && back <= place; back++)
    sum += weights[back]! * values[place - back]!;
  return sum;
}
