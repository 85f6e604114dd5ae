import type { ScalarType } from '@lookout/contract';
import type { Documentation } from '../catalog.ts';
import type { Scalar } from '../columns/scalar.ts';
import type { Compiled, Evaluate } from '../expressions/compiled.ts';
import { type Apply, lift } from '../expressions/lift.ts';
import type { Parameter } from '../expressions/parameter.ts';

/**
 * The type of a function's result, from the types of its arguments and, for what depends on `typeof(…)`, from the
 * values of those that are constant.
 */
export type ResultType =
  | ScalarType
  | ((argumentTypes: readonly ScalarType[], constants: readonly (Scalar | undefined)[]) => ScalarType);

/** A scalar function: what an editor says of it and what it does. */
export interface FunctionDefinition extends Documentation {
  /** The fewest and the most arguments. */
  readonly arity: readonly [min: number, max: number];
  /** What each argument is converted to, the last one repeating. */
  readonly parameters: readonly Parameter[];
  readonly returns: ResultType;
  /** False for what sees the clock: never computed beforehand. Absent = true. */
  readonly isPure?: boolean;
  /** Makes the closure; constant arguments can be prepared here, once. */
  readonly compile: (args: readonly Compiled[], type: ScalarType) => Evaluate;
}

/** A definition before its way over columns; `page` is the last part of the link. */
export type Described = Omit<FunctionDefinition, 'compile' | 'link'> & { readonly page: string };

const DOCS = 'https://learn.microsoft.com/kusto/query/';

/** A function with its own way over columns. */
export function columnFunction(
  { page, ...rest }: Described,
  compile: FunctionDefinition['compile'],
): FunctionDefinition {
  return { ...rest, link: `${DOCS}${page}`, compile };
}

/** A function of the values of one row, lifted over columns and dictionaries. */
export function scalarFunction(described: Described, apply: Apply): FunctionDefinition {
  return columnFunction(described, (args, type) => lift(args, type, apply));
}

/** As `scalarFunction`, with null for an argument that is null giving null. */
export function strictFunction(
  described: Described,
  apply: (...values: never[]) => Scalar,
): FunctionDefinition {
  const call = apply as (...values: readonly Scalar[]) => Scalar;
  return scalarFunction(described, (values) => (values.includes(null) ? null : call(...values)));
}

/** The same function under another name. */
export function alias(name: string, original: FunctionDefinition): FunctionDefinition {
  const renamed = (text: string) => text.replaceAll(`${original.name}(`, `${name}(`);
  return { ...original, name, signature: renamed(original.signature), example: renamed(original.example) };
}
