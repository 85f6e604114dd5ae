import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { dynamicIdentity, type List } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { arrayFunction } from '../arrays/array-function.ts';

type IsMissing = (item: DynamicValue) => boolean;

/** What counts as missing: null, or the placeholder that the author names. */
function missing(placeholder: Scalar | undefined): IsMissing {
  const wanted = dynamicIdentity((placeholder ?? null) as DynamicValue);
  return (item) => dynamicIdentity(item) === wanted;
}

const described = { parameters: ['dynamic'], returns: 'dynamic' } as const;

const fillForward = arrayFunction(
  {
    ...described,
    name: 'series_fill_forward',
    signature: 'series_fill_forward(series [, missing])',
    description: 'The array with each missing value replaced by the last one before it; the first ones stay.',
    example: 'logs | extend filled = series_fill_forward(attributes.values)',
    page: 'series-fill-forward-function',
    arity: [1, 2],
  },
  (list, [placeholder]) => carried(list, missing(placeholder)),
);

const fillBackward = arrayFunction(
  {
    ...described,
    name: 'series_fill_backward',
    signature: 'series_fill_backward(series [, missing])',
    description: 'The array with each missing value replaced by the next one behind it; the last ones stay.',
    example: 'logs | extend filled = series_fill_backward(attributes.values)',
    page: 'series-fill-backward-function',
    arity: [1, 2],
  },
  (list, [placeholder]) => carried(list.toReversed(), missing(placeholder)).toReversed(),
);

function carried(list: List, isMissing: IsMissing): List {
  let last: DynamicValue | undefined;
  return list.map((item) => {
    if (!isMissing(item)) last = item;
    return isMissing(item) && last !== undefined ? last : item;
  });
}

const fillConst = arrayFunction(
  {
    ...described,
    name: 'series_fill_const',
    signature: 'series_fill_const(series, value [, missing])',
    description: 'The array with each missing value replaced by the given one.',
    example: 'logs | extend filled = series_fill_const(attributes.values, 0)',
    page: 'series-fill-const-function',
    arity: [2, 3],
  },
  (list, [value, placeholder]) => {
    const isMissing = missing(placeholder);
    return withinLimit(list.map((item) => (isMissing(item) ? (value as DynamicValue) : item)));
  },
);

export const seriesFills = [fillForward, fillBackward, fillConst];
