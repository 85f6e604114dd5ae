import type { NumberColumn } from '../../column.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';

/** A function of one real number, without words that all of them share. */
export interface RealFunction {
  readonly name: string;
  readonly description: string;
  readonly apply: (value: number) => number;
}

/** A function that is also defined where mathematics has no answer: it gives NaN there. */
export function ofReal(real: RealFunction): FunctionDefinition {
  return columnFunction(described(real), ([value]) => (frame): NumberColumn => {
    const { values, nulls } = value!.evaluate(frame) as NumberColumn;
    return { type: 'real', values: values.map(real.apply), nulls };
  });
}

/** A function that is null outside of its domain, as KQL's roots and logarithms are. */
export function ofRealInDomain(real: RealFunction): FunctionDefinition {
  return columnFunction(described(real), ([value]) => (frame): NumberColumn => {
    const { values, nulls } = value!.evaluate(frame) as NumberColumn;
    const results = values.map(real.apply);
    return { type: 'real', values: results, nulls: withoutAnswer({ values, results, nulls }) };
  });
}

/** The nulls of the argument, and of every number that became none. */
function withoutAnswer(column: {
  readonly values: Float64Array;
  readonly results: Float64Array;
  readonly nulls: Uint8Array | undefined;
}): Uint8Array | undefined {
  const { values, results } = column;
  let nulls = column.nulls;
  for (let row = 0; row < results.length; row++) {
    if (!Number.isNaN(results[row]!) || Number.isNaN(values[row]!)) continue;
    if (nulls === column.nulls) nulls = nulls?.slice() ?? new Uint8Array(results.length);
    nulls![row] = 1;
  }
  return nulls;
}

function described({ name, description }: RealFunction) {
  return {
    name,
    signature: `${name}(number)`,
    description,
    example: `logs | extend value = ${name}(todouble(attributes.elapsed))`,
    page: `${name}-function`,
    arity: [1, 1],
    parameters: ['real'],
    returns: 'real',
  } as const;
}
