import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { countOf, dynamicIdentity, type List } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from './array-function.ts';
import { positionIn } from './array-slice.ts';

export const arrayIndexOf = arrayFunction(
  {
    name: 'array_index_of',
    signature: 'array_index_of(array, value [, start [, length [, occurrence]]])',
    description: 'Where the array holds the value, counted from 0; -1 where it does not.',
    example: 'logs | extend place = array_index_of(attributes.steps, "checkout")',
    page: 'array-index-of-function',
    arity: [2, 5],
    parameters: ['dynamic', 'dynamic', 'long'],
    returns: 'long',
  },
  (list, [value, ...range]) => {
    const [start, length, occurrence] = [given(range[0], 0), given(range[1], -1), given(range[2], 1)];
    if (length < -1 || occurrence < 0) return null;
    const from = Math.max(0, positionIn(list.length, start));
    const end = length === -1 ? list.length : Math.min(list.length, from + length);
    return nthPlace(list.slice(0, end), { value: value as DynamicValue, from, occurrence });
  },
);

function given(value: Scalar | undefined, otherwise: number): number {
  const count = countOf(value);
  return Number.isNaN(count) ? otherwise : count;
}

interface Wanted {
  readonly value: DynamicValue;
  readonly from: number;
  readonly occurrence: number;
}

function nthPlace(list: List, { value, from, occurrence }: Wanted): number {
  const wanted = dynamicIdentity(value);
  let seen = 0;
  for (let at = from; at < list.length; at++) {
    if (dynamicIdentity(list[at]!) === wanted && ++seen === occurrence) return at;
  }
  return -1;
}
