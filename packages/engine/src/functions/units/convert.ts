import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { columnFunction, type FunctionDefinition } from '../definition.ts';
import { quantities } from './quantities.ts';
import type { Quantity } from './units.ts';

function conversionOf(quantity: Quantity): FunctionDefinition {
  const { name, example, units } = quantity;
  const described = {
    name: `convert_${name}`,
    signature: `convert_${name}(value, from, to)`,
    description: `The ${name} in another unit, such as ${[...units.keys()].slice(0, 2).join(' or ')}; null for an unknown one.`,
    example: `logs | extend value = ${example}`,
    page: `convert-${name}-function`,
    arity: [3, 3],
    parameters: ['real', 'string', 'string'],
    returns: 'real',
  } as const;
  return columnFunction(described, ([value, from, to], type) => {
    const sizes = [from!, to!].map((unit) => checked(unit, quantity));
    return lift([value!, ...sizes], type, ([amount, source, target]) =>
      converted(amount as number | null, [units.get(source as string), units.get(target as string)]),
    );
  });
}

function converted(amount: number | null, [from, to]: readonly (number | undefined)[]): Scalar {
  return amount === null || from === undefined || to === undefined ? null : (amount * from) / to;
}

/** Throws PlanError for a unit that Kusto has and that cannot be converted as Kusto would, and for a unit that varies. */
function checked(unit: Compiled, { name, unpublished }: Quantity): Compiled {
  const text = unit.constant?.value;
  if (typeof text !== 'string') throw new PlanError(`The units of ${name} have to be constant texts.`);
  if (unpublished.has(text)) throw new PlanError(`How large a ${text} is to Kusto is not published.`);
  return unit;
}

/** Source: https://learn.microsoft.com/kusto/query/convert-length-function and its siblings. */
export const unitFunctions = quantities.map(conversionOf);
