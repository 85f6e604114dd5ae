import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../../column.ts';
import { emptyOf, type Scalar } from '../../columns/scalar.ts';
import { converter } from '../../values/convert.ts';
import { textReader } from '../parse/text-value.ts';

/** Sees an element as the type of `to typeof(…)`. */
export type CastElement = (element: DynamicValue) => Scalar;

/**
 * A cast and no conversion: an element of another kind is null. Only text takes everything. Moments, durations,
 * decimals and guids stand in dynamic values as texts, so these are read.
 * Source: https://learn.microsoft.com/kusto/query/mv-expand-operator#parameters
 */
export function castTo(type: ScalarType): CastElement {
  if (type === 'dynamic') return (element) => element;
  const convert = converter('dynamic', type);
  if (type === 'string') return convert;
  const read = textReader(type);
  const empty = emptyOf(type);
  const isOwnKind = KINDS[type] ?? isText;
  return (element) => {
    if (!isOwnKind(element)) return empty;
    return (typeof element === 'string' ? read(element) : convert(element)) ?? empty;
  };
}

const isText = (element: DynamicValue) => typeof element === 'string';
const isNumber = (element: DynamicValue) => typeof element === 'number' || typeof element === 'bigint';

const KINDS: Readonly<Partial<Record<ScalarType, (element: DynamicValue) => boolean>>> = {
  bool: (element) => typeof element === 'boolean',
  int: isNumber,
  long: isNumber,
  real: isNumber,
  decimal: (element) => isText(element) || isNumber(element),
};
