import type { ScalarType } from '@lookout/contract';
import { isIntegerType, isNumericType } from '../columns/scalar.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { Compiled } from './compiled.ts';
import { converted } from './lift.ts';

/**
 * What a function or an aggregate converts an argument to: a type, or a type that depends on the argument's. The
 * latter throws PlanError for a type that the function cannot take, so that no value of it is ever seen at run time.
 * `any` leaves the argument as it comes, and promises to take every type.
 */
export type Parameter = ScalarType | 'any' | ((given: ScalarType) => ScalarType);

/** The argument as a parameter wants it; `parameters` repeat their last one. Throws PlanError for what does not fit. */
export function asParameter(parameters: readonly Parameter[], arg: Compiled, index: number): Compiled {
  const wanted = parameters[Math.min(index, parameters.length - 1)] ?? 'any';
  if (wanted === 'any') return arg;
  return converted(arg, typeof wanted === 'string' ? wanted : wanted(arg.type));
}

/** Accepts the types that pass a test, as they are or as the type that `as` says. */
export function only(
  wanted: string,
  isAccepted: (type: ScalarType) => boolean,
  as: (type: ScalarType) => ScalarType = (type) => type,
): Parameter {
  return (given) => {
    if (isAccepted(given)) return as(given);
    throw new PlanError(
      `It takes ${wanted}, and this is of type ${given}. Convert it, e.g. with todouble(…).`,
    );
  };
}

/** What adds up, and has a size without its sign. */
export const summable = only('a number or a timespan', (type) => isNumericType(type) || type === 'timespan');
/** Whole numbers, bit by bit. */
export const whole = only('an int or a long', isIntegerType);
/** Numbers of any kind, each as it is. */
export const numeric = only('a number', isNumericType);
