import type { DynamicValue } from '../../column.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';

type Figures = Readonly<Record<(typeof FIGURES)[number] | 'sum' | 'len', number>>;

/** The figures that `series_stats` makes columns of, in their order. */
const FIGURES = ['min', 'min_idx', 'max', 'max_idx', 'avg', 'stdev', 'variance'] as const;

function statistics(
  name: string,
  description: string,
  shape: (figures: Figures) => DynamicValue,
): FunctionDefinition {
  return columnFunction(
    {
      name,
      signature: `${name}(series [, ignoreNonFinite])`,
      description: `${description}; null where an element is no finite number, unless those are ignored.`,
      example: `logs | project ${name}(attributes.values)`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 2],
      parameters: ['any'],
      returns: 'dynamic',
    },
    ([series, ignores]) => {
      const parts = [converted(series!, 'dynamic'), ...(ignores ? [converted(ignores, 'bool')] : [])];
      return lift(parts, 'dynamic', ([list, ignored]) => {
        const figures = isList(list) ? figuresOf(list, ignored === true) : null;
        return figures && shape(figures);
      });
    },
  );
}

export const seriesStatistics = [
  statistics(
    'series_stats_dynamic',
    'A bag of the least, greatest, average and other figures of an array',
    (figures) => ({
      ...figures,
    }),
  ),
  // In a plan a function of several columns gives them in one array.
  statistics(
    'series_stats',
    'Columns of the least, greatest, average and other figures of an array',
    (figures) => FIGURES.map((name) => figures[name]),
  ),
];

function figuresOf(list: List, ignoresOthers: boolean): Figures | null {
  const places = list.flatMap((item, place) => (isFiniteNumber(item) ? [place] : []));
  if (places.length === 0 || (places.length < list.length && !ignoresOthers)) return null;
  const at = (place: number) => Number(list[place]);
  const sum = places.reduce((total, place) => total + at(place), 0);
  const average = sum / places.length;
  const squares = places.reduce((total, place) => total + (at(place) - average) ** 2, 0);
  const variance = places.length > 1 ? squares / (places.length - 1) : 0;
  const least = places.reduce((best, place) => (at(place) < at(best) ? place : best));
  const greatest = places.reduce((best, place) => (at(place) > at(best) ? place : best));
  return {
    min: at(least),
    min_idx: least,
    max: at(greatest),
    max_idx: greatest,
    avg: average,
    stdev: Math.sqrt(variance),
    variance,
    sum,
    len: places.length,
  };
}

function isFiniteNumber(item: DynamicValue): boolean {
  return isNumeric(item) && Number.isFinite(Number(item));
}
