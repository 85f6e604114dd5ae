import { isNumberType, isTimeType } from '../columns/scalar.ts';
import { AnyExtreme } from './any-extreme.ts';
import { type AggregateDefinition, aggregatePage } from './definition.ts';
import { NumberExtreme } from './number-extreme.ts';
import { ordered } from './parameters.ts';
import { TimeExtreme } from './time-extreme.ts';

function extreme(name: 'min' | 'max', description: string, sign: 1 | -1): AggregateDefinition {
  return {
    name,
    signature: `${name}(value)`,
    description,
    example: `logs | summarize ${name}(toint(attributes.depth)) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [1, 1],
    parameters: [ordered],
    returns: ([type = 'real']) => type,
    create: ({ argumentTypes: [type = 'real'] }) => {
      if (isNumberType(type)) return new NumberExtreme(type, sign);
      return isTimeType(type) ? new TimeExtreme(type, sign) : new AnyExtreme(type, sign);
    },
  };
}

export const min = extreme('min', 'The least value that is not null.', 1);
export const max = extreme('max', 'The greatest value that is not null.', -1);
