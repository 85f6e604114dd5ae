import type { DynamicValue } from '../../column.ts';
import { countOf } from '../../values/dynamic-kinds.ts';
import { MOST_IN_DYNAMIC, withinLimit } from '../../values/dynamic-size.ts';
import { scalarFunction } from '../definition.ts';

export const repeat = scalarFunction(
  {
    name: 'repeat',
    signature: 'repeat(value, count)',
    description:
      'An array that holds the value so many times; null for a negative count or one beyond 1,048,576.',
    example: 'logs | extend dots = repeat(".", 3)',
    page: 'repeat-function',
    arity: [2, 2],
    parameters: ['dynamic', 'long'],
    returns: 'dynamic',
  },
  ([value, count]) => {
    const length = countOf(count);
    if (!(length >= 0 && length <= MOST_IN_DYNAMIC)) return null;
    return withinLimit(new Array<DynamicValue>(length).fill(value as DynamicValue));
  },
);
