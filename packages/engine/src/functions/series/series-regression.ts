import type { Json } from '@lookout/contract';
import { isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from '../arrays/array-function.ts';
import type { FunctionDefinition } from '../definition.ts';

type Fit = Readonly<Record<(typeof FIGURES)[number], Json>>;

/** The figures that `series_fit_line` makes columns of, in their order. */
const FIGURES = ['rsquare', 'slope', 'variance', 'rvariance', 'interception', 'line_fit'] as const;

function fitting(name: string, description: string, shape: (fit: Fit) => Json): FunctionDefinition {
  return arrayFunction(
    {
      name,
      signature: `${name}(series)`,
      description: `${description}; null where an element is no number.`,
      example: `logs | project ${name}(attributes.values)`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 1],
      parameters: ['dynamic'],
      returns: 'dynamic',
    },
    (list) => {
      const fit = fitOf(list);
      return fit && shape(fit);
    },
  );
}

export const seriesRegressions = [
  fitting(
    'series_fit_line_dynamic',
    'A bag of the slope and other figures of the line that is nearest to an array',
    (fit) => ({ ...fit }),
  ),
  // In a plan a function of several columns gives them in one array.
  fitting(
    'series_fit_line',
    'Columns of the slope and other figures of the line that is nearest to an array',
    (fit) => FIGURES.map((figure) => fit[figure]),
  ),
];

/**
 * The least squares through the elements, of which the first is at 1: the documented example tells so, and that
 * both variances are those of a sample.
 */
function fitOf(list: List): Fit | null {
  const places = list.length;
  if (places < 2 || !list.every(isNumeric)) return null;
  const values = list.map(Number);
  const average = values.reduce((sum, value) => sum + value, 0) / places;
  const middle = (places + 1) / 2;
  const spread = (places * (places * places - 1)) / 12;
  const slope =
    values.reduce((sum, value, place) => sum + (place + 1 - middle) * (value - average), 0) / spread;
  const interception = average - slope * middle;
  const line = values.map((_, place) => interception + slope * (place + 1));
  const squares = (of: (place: number) => number) =>
    values.reduce((sum, value, place) => sum + (value - of(place)) ** 2, 0);
  const [total, rest] = [squares(() => average), squares((place) => line[place]!)];
  return {
    rsquare: 1 - rest / total,
    slope,
    variance: total / (places - 1),
    rvariance: rest / (places - 1),
    interception,
    line_fit: line,
  };
}
