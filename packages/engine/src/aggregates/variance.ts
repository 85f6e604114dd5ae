import { type AggregateDefinition, aggregatePage } from './definition.ts';
import { Moments } from './moments.ts';
import { asReal } from './parameters.ts';

type Result = (product: number, count: number) => number;

/** Without enough values there is no spread: 0, as Kusto's table of defaults has it. */
const ofSample: Result = (product, count) => (count > 1 ? product / (count - 1) : 0);
const ofPopulation: Result = (product, count) => (count > 0 ? product / count : 0);
const rootOf =
  (result: Result): Result =>
  (product, count) =>
    Math.sqrt(result(product, count));

function spread(name: string, description: string, result: Result): AggregateDefinition {
  return {
    name,
    signature: `${name}(number)`,
    description,
    example: `logs | summarize ${name}(todouble(attributes.elapsed)) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [1, 1],
    parameters: [asReal],
    returns: 'real',
    create: () => new Moments(result),
  };
}

function jointSpread(name: string, description: string, result: Result): AggregateDefinition {
  return {
    ...spread(name, description, result),
    signature: `${name}(number, number)`,
    example: `logs | summarize ${name}(severityNumber, todouble(attributes.elapsed)) by bin(timestamp, 1m)`,
    arity: [2, 2],
    parameters: [asReal, asReal],
  };
}

export const variance = spread('variance', 'The variance, taking the records as a sample.', ofSample);
export const variancep = spread(
  'variancep',
  'The variance, taking the records as all there are.',
  ofPopulation,
);
export const stdev = spread(
  'stdev',
  'The standard deviation, taking the records as a sample.',
  rootOf(ofSample),
);
export const stdevp = spread(
  'stdevp',
  'The standard deviation, taking the records as all there are.',
  rootOf(ofPopulation),
);
export const covariance = jointSpread(
  'covariance',
  'How two numbers vary together, taking the records as a sample.',
  ofSample,
);
export const covariancep = jointSpread(
  'covariancep',
  'How two numbers vary together, taking the records as all there are.',
  ofPopulation,
);
