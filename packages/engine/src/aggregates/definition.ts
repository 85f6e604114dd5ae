import type { ScalarType } from '@lookout/contract';
import type { Documentation, ReturnType } from '../catalog.ts';
import type { Column } from '../column.ts';
import type { Scalar } from '../columns/scalar.ts';
import type { Parameter } from '../expressions/parameter.ts';

/**
 * The state of one aggregate over all groups, by slot. What it ends up with depends only on the rows of each
 * group in their order, never on how they were cut into batches.
 */
export interface Accumulator {
  /** Adds rows; `slots` says each row's group, of which there are `groupCount` by now. */
  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void;
  /** Adds the state of an accumulator of the same kind; `slots[s]` is the group here of its group `s`. */
  merge(other: Accumulator, slots: Uint32Array, groupCount: number): void;
  /** The result of each group. `output` counts the results of a shared state from 0. */
  finish(groupCount: number, output?: number): Column;
  /** Memory held, in bytes, within a tenth of what it is in Node. */
  readonly bytes: number;
}

/** What an accumulator is made for. Of a shared state: the common arguments, then the last one of each output. */
export interface AccumulatorOptions {
  readonly argumentTypes: readonly ScalarType[];
  /** The constants among the arguments, by position. */
  readonly constants: readonly (Scalar | undefined)[];
  /** How many values a group may hold exactly before it turns to an estimate. */
  readonly exactLimit: number;
}

/** An aggregate function: what an editor says of it and how its state is made. */
export interface AggregateDefinition extends Documentation {
  readonly arity: readonly [min: number, max: number];
  /** The last one stands for all further arguments. */
  readonly parameters: readonly Parameter[];
  /** From this argument on they must be constants; absent = none must. */
  readonly constantsFrom?: number;
  /**
   * Aggregates that differ in their last argument alone keep one state between them: the percentiles of one
   * column, or the columns of the row that `arg_max` found, which therefore all come from one row.
   */
  readonly isShared?: boolean;
  readonly returns: ReturnType;
  readonly create: (options: AccumulatorOptions) => Accumulator;
}

/** The page of Microsoft's documentation for an aggregate. */
export function aggregatePage(name: string): string {
  return `https://learn.microsoft.com/kusto/query/${name.replaceAll('_', '-')}-aggregation-function`;
}
