import type { DynamicValue } from '../../column.ts';
import { constantColumn } from '../../columns/build.ts';
import { lift } from '../../expressions/lift.ts';
import { columnFunction } from '../definition.ts';

/** A dynamic value tells the type of what it holds; any other expression its own. */
export const gettype = columnFunction(
  {
    name: 'gettype',
    signature: 'gettype(value)',
    description:
      'The name of the value’s type; of a dynamic value, that of what it holds (array, dictionary, long, …).',
    example: 'logs | summarize count() by gettype(body)',
    page: 'gettype-function',
    arity: [1, 1],
    parameters: ['any'],
    returns: 'string',
  },
  ([value]) => {
    const { type } = value!;
    if (type === 'dynamic') return lift([value!], 'string', ([held]) => heldType(held as DynamicValue));
    return ({ table }) => constantColumn('string', table.rowCount, type);
  },
);

function heldType(value: DynamicValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object') return 'dictionary';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return typeof value === 'bigint' || Number.isInteger(value) ? 'long' : 'double';
}
