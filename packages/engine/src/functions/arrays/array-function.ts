import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { isList, type List } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { type Described, type FunctionDefinition, scalarFunction } from '../definition.ts';

/** As many arguments as a function of any number of them takes. */
export const MOST_ARGUMENTS = 64;

/** A function of an array and what follows it: null where the first argument is no array. */
export function arrayFunction(
  described: Described,
  apply: (list: List, rest: readonly Scalar[]) => Scalar,
): FunctionDefinition {
  return scalarFunction(described, ([list, ...rest]) => (isList(list) ? apply(list, rest) : null));
}

/** A function of arrays only: null where one of its arguments is none, or the result would be too large. */
export function arraysFunction(
  described: Described,
  apply: (lists: readonly List[]) => DynamicValue,
): FunctionDefinition {
  return scalarFunction(described, (values) =>
    (values as readonly unknown[]).every(isList) ? withinLimit(apply(values as readonly List[])) : null,
  );
}
