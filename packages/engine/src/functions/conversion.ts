import type { ScalarType } from '@lookout/contract';
import { converted } from '../expressions/lift.ts';
import { gettype } from './conversion/gettype.ts';
import { tohex } from './conversion/tohex.ts';
import { alias, columnFunction, type FunctionDefinition } from './definition.ts';

function conversion(name: string, type: ScalarType, example: string): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(value)`,
    description: `The value as ${type}${type === 'string' ? '; null becomes empty text.' : '; null where it cannot be one.'}`,
    example,
    page: `${name}-function`,
    arity: [1, 1],
    parameters: ['any'],
    returns: type,
  } as const;
  return columnFunction(described, ([value]) => converted(value!, type).evaluate);
}

const tobool = conversion('tobool', 'bool', 'logs | where tobool(attributes.isRetry)');
const todouble = conversion(
  'todouble',
  'real',
  'logs | extend seconds = todouble(attributes.elapsed) / 1000',
);

const totimespan = conversion(
  'totimespan',
  'timespan',
  'logs | extend waited = totimespan(attributes.waited)',
);

export const conversionFunctions = [
  conversion('tostring', 'string', 'logs | extend event = tostring(attributes.event)'),
  conversion('toint', 'int', 'logs | extend cached = toint(attributes.cacheLength)'),
  conversion('tolong', 'long', 'logs | extend id = tolong(attributes.requestId)'),
  todouble,
  alias('toreal', todouble),
  tobool,
  alias('toboolean', tobool),
  conversion('todatetime', 'datetime', 'logs | extend started = todatetime(attributes.started)'),
  totimespan,
  alias('totime', totimespan),
  conversion('todecimal', 'decimal', 'logs | extend price = todecimal(attributes.price)'),
  conversion('toguid', 'guid', 'logs | extend request = toguid(attributes.requestId)'),
  tohex,
  gettype,
];
