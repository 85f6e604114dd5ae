import type { ScalarType } from '@lookout/contract';
import { asInstant, isIntegerType, narrow, type Scalar } from '../../columns/scalar.ts';
import { summable } from '../../expressions/parameter.ts';
import { negated } from '../../values/time-text.ts';
import { scalarFunction, strictFunction } from '../definition.ts';

const abs = scalarFunction(
  {
    name: 'abs',
    signature: 'abs(value)',
    description: 'The number or duration without its sign.',
    example: 'logs | extend off = abs(toint(attributes.expected) - toint(attributes.depth))',
    page: 'abs-function',
    arity: [1, 1],
    parameters: [summable],
    returns: ([type = 'real']) => absType(type),
  },
  ([value]) => absolute(value as Scalar),
);

function absType(type: ScalarType): ScalarType {
  if (isIntegerType(type)) return 'long';
  return type === 'timespan' || type === 'decimal' ? type : 'real';
}

function absolute(value: Scalar): Scalar {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'bigint') return narrow(value < 0n ? -value : value);
  if (typeof value === 'string') return value.replace(/^-/, '');
  if (value === null || typeof value !== 'object' || !('ms' in value)) return null;
  return asInstant(value).ms < 0 ? negated(asInstant(value)) : value;
}

const sign = strictFunction(
  {
    name: 'sign',
    signature: 'sign(number)',
    description: '1 of a positive number, -1 of a negative one, 0 of zero.',
    example: 'logs | extend trend = sign(todouble(attributes.change))',
    page: 'sign-function',
    arity: [1, 1],
    parameters: ['real'],
    returns: 'real',
  },
  (value: number) => Math.sign(value),
);

export const signFunctions = [abs, sign];
