import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { isList, type List } from '../../values/dynamic-kinds.ts';
import { MOST_IN_DYNAMIC, withinLimit } from '../../values/dynamic-size.ts';
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

/**
 * A function of arrays only: null where one of its arguments is none, or where they or the result would be too
 * large. The arguments are counted first, because making the result may take the memory already.
 */
export function arraysFunction(
  described: Described,
  apply: (lists: readonly List[]) => DynamicValue,
): FunctionDefinition {
  return scalarFunction(described, (values) => {
    if (!areLists(values)) return null;
    const count = values.reduce((sum, list) => sum + list.length, 0);
    return count > MOST_IN_DYNAMIC ? null : withinLimit(apply(values));
  });
}

function areLists(values: readonly unknown[]): values is readonly List[] {
  return values.every(isList);
}
