import { type FunctionDefinition, strictFunction } from '../definition.ts';

interface Classification {
  readonly name: string;
  readonly description: string;
  readonly test: (value: number) => boolean;
}

const classifications: readonly Classification[] = [
  {
    name: 'isfinite',
    description: 'Whether the number is neither infinite nor NaN.',
    test: Number.isFinite,
  },
  {
    name: 'isinf',
    description: 'Whether the number is infinite, positive or negative.',
    test: (value) => Math.abs(value) === Number.POSITIVE_INFINITY,
  },
  { name: 'isnan', description: 'Whether the number is NaN.', test: Number.isNaN },
];

function classify({ name, description, test }: Classification): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(number)`,
    description,
    example: `logs | where ${name}(todouble(attributes.ratio))`,
    page: `${name}-function`,
    arity: [1, 1],
    parameters: ['real'],
    returns: 'bool',
  } as const;
  return strictFunction(described, (value: number) => test(value));
}

export const classificationFunctions = classifications.map(classify);
