import { type FunctionDefinition, strictFunction } from '../definition.ts';
import { betaDensity, incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

interface BetaFunction {
  readonly name: string;
  readonly description: string;
  readonly first: string;
  readonly apply: (x: number, alpha: number, beta: number) => number | null;
}

const LARGEST_PARAMETER = 10_000;

const betaFunctionsByName: readonly BetaFunction[] = [
  {
    name: 'beta_cdf',
    description: 'How probable a value of at most x is in the beta distribution.',
    first: 'x',
    apply: (x, alpha, beta) => (x < 0 || x > 1 ? Number.NaN : incompleteBeta(x, alpha, beta)),
  },
  {
    name: 'beta_inv',
    description:
      'The value that the beta distribution stays below with a probability; null for what is none.',
    first: 'probability',
    apply: (p, alpha, beta) => (p <= 0 || p > 1 ? null : inverseIncompleteBeta(p, alpha, beta)),
  },
  {
    name: 'beta_pdf',
    description: 'The density of the beta distribution at x.',
    first: 'x',
    apply: (x, alpha, beta) => (x <= 0 || x >= 1 ? Number.NaN : betaDensity(x, alpha, beta)),
  },
];

function betaFunction({ name, description, first, apply }: BetaFunction): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(${first}, alpha, beta)`,
    description,
    example: `logs | extend value = ${name}(todouble(attributes.share), 2.0, 5.0)`,
    page: `${name.replace('_', '-')}-function`,
    arity: [3, 3],
    parameters: ['real'],
    returns: 'real',
  } as const;
  return strictFunction(described, (x: number, alpha: number, beta: number) =>
    isParameter(alpha) && isParameter(beta) ? apply(x, alpha, beta) : Number.NaN,
  );
}

function isParameter(value: number): boolean {
  return value > 0 && value <= LARGEST_PARAMETER;
}

export const betaFunctions = betaFunctionsByName.map(betaFunction);
