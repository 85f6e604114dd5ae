import type { DynamicValue } from '../../column.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { columnFunction } from '../definition.ts';

export const seriesStatsDynamic = columnFunction(
  {
    name: 'series_stats_dynamic',
    signature: 'series_stats_dynamic(series [, ignoreNonFinite])',
    description:
      'A bag of the least, greatest, average and other figures of an array; null where an element is no finite number, unless those are ignored.',
    example: 'logs | extend figures = series_stats_dynamic(attributes.values)',
    page: 'series-stats-dynamic-function',
    arity: [1, 2],
    parameters: ['any'],
    returns: 'dynamic',
  },
  ([series, ignores]) => {
    const parts = [converted(series!, 'dynamic'), ...(ignores ? [converted(ignores, 'bool')] : [])];
    return lift(parts, 'dynamic', ([list, ignored]) =>
      isList(list) ? figuresOf(list, ignored === true) : null,
    );
  },
);

function figuresOf(list: List, ignoresOthers: boolean): DynamicValue {
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
