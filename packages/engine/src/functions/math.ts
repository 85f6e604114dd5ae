import type { ScalarType } from '@lookout/contract';
import { asInstant, isIntegerType, narrow, type Scalar } from '../columns/scalar.ts';
import { negated } from '../values/time-text.ts';
import { type FunctionDefinition, scalarFunction, strictFunction } from './definition.ts';

const abs = scalarFunction(
  {
    name: 'abs',
    signature: 'abs(value)',
    description: 'The number or duration without its sign.',
    example: 'logs | extend off = abs(toint(attributes.expected) - toint(attributes.depth))',
    page: 'abs-function',
    arity: [1, 1],
    parameters: ['any'],
    returns: ([type = 'real']) => absType(type),
  },
  ([value]) => absolute(value as Scalar),
);

function absType(type: ScalarType): ScalarType {
  if (isIntegerType(type)) return 'long';
  return type === 'timespan' ? type : 'real';
}

function absolute(value: Scalar): Scalar {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'bigint') return narrow(value < 0n ? -value : value);
  if (value === null || typeof value !== 'object' || !('ms' in value)) return null;
  return asInstant(value).ms < 0 ? negated(asInstant(value)) : value;
}

interface RealFunction {
  readonly name: string;
  readonly description: string;
  readonly apply: (value: number) => number;
}

function ofReal({ name, description, apply }: RealFunction): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(number)`,
    description,
    example: `logs | extend value = ${name}(todouble(attributes.elapsed))`,
    page: `${name}-function`,
    arity: [1, 1],
    parameters: ['real'],
    returns: 'real',
  } as const;
  return strictFunction(described, (value: number) => nullUnlessNumber(apply(value)));
}

/** KQL has null where mathematics has no real answer. */
function nullUnlessNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

export const mathFunctions = [
  abs,
  ofReal({ name: 'ceiling', description: 'The smallest integer not below the number.', apply: Math.ceil }),
  ofReal({ name: 'sqrt', description: 'The square root; null of a negative number.', apply: Math.sqrt }),
  ofReal({ name: 'exp', description: 'e raised to the number.', apply: Math.exp }),
  ofReal({ name: 'log', description: 'The natural logarithm; null of a negative number.', apply: Math.log }),
  ofReal({
    name: 'log2',
    description: 'The logarithm to base 2; null of a negative number.',
    apply: Math.log2,
  }),
  ofReal({
    name: 'log10',
    description: 'The logarithm to base 10; null of a negative number.',
    apply: Math.log10,
  }),
];
