import type { Scalar } from '../../columns/scalar.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { orderOf } from '../../expressions/order.ts';
import { commonType } from '../common-type.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';

const MOST_ARGUMENTS = 64;

/** The argument that comes last in an order times `direction`. A null counts only among nulls. */
function extreme(name: string, adjective: string, direction: 1 | -1): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(value, …)`,
    description: `The ${adjective} of the arguments; null only where all are null.`,
    example: `logs | extend depth = ${name}(toint(attributes.depth), toint(attributes.expected))`,
    page: `${name.replace('_', '-')}-function`,
    arity: [2, MOST_ARGUMENTS],
    parameters: ['any'],
    returns: commonType,
  } as const;
  return columnFunction(described, (args, type) => {
    const order = orderOf(type);
    const isBetter = (value: Scalar, best: Scalar) => best === null || order(value, best) * direction > 0;
    const values = args.map((arg) => converted(arg, type));
    return lift(values, type, (row) =>
      row.reduce<Scalar>((best, value) => (value !== null && isBetter(value, best) ? value : best), null),
    );
  });
}

export const extremeFunctions = [extreme('max_of', 'largest', 1), extreme('min_of', 'smallest', -1)];
