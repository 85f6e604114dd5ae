import type { DynamicValue } from '../../column.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { scalarFunction } from '../definition.ts';

export const packArray = scalarFunction(
  {
    name: 'pack_array',
    signature: 'pack_array(value, …)',
    description: 'A dynamic array of its arguments.',
    example: 'logs | extend names = pack_array(scopeName, eventName)',
    page: 'pack-array-function',
    arity: [1, 1024],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (values) => withinLimit([...values] as DynamicValue[]),
);
