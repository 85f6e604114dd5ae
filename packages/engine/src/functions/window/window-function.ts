import { readerOf } from '../../columns/read.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Frame } from '../../expressions/compiled.ts';
import { converted } from '../../expressions/lift.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { columnFunction, type Described, type FunctionDefinition } from '../definition.ts';

/**
 * A function that looks at neighbouring rows. It is never computed beforehand, constants or not: what it gives
 * depends on the row. Source: https://learn.microsoft.com/kusto/query/window-functions
 */
export function windowFunction(
  described: Described,
  compile: FunctionDefinition['compile'],
): FunctionDefinition {
  return columnFunction({ ...described, isPure: false }, compile);
}

/** Where counting starts anew: nowhere without the argument. Null is not true. */
export function restarts(condition: Compiled | undefined, frame: Frame): (row: number) => boolean {
  if (!condition) return () => false;
  const read = readerOf(converted(condition, 'bool').evaluate(frame));
  return (row) => read(row) === true;
}

/** The value of an argument that must be a constant. Throws PlanError where it is not one. */
export function constantArgument(argument: Compiled | undefined, what: string, fallback: Scalar): Scalar {
  if (!argument) return fallback;
  if (!argument.constant || argument.constant.value === null)
    throw new PlanError(`${what} must be a constant.`);
  return argument.constant.value;
}
