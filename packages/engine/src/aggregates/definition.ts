import type { ScalarType } from '@lookout/contract';
import type { Documentation, ReturnType } from '../catalog.ts';
import type { Column } from '../column.ts';
import type { Scalar } from '../columns/scalar.ts';

/**
 * The state of one aggregate over all groups, by slot. What it ends up with depends only on the rows of each
 * group in their order, never on how they were cut into batches.
 */
export interface Accumulator {
  /** Adds rows; `slots` says each row's group, of which there are `groupCount` by now. */
  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void;
  /** Adds the state of an accumulator of the same kind; `slots[s]` is the group here of its group `s`. */
  merge(other: Accumulator, slots: Uint32Array, groupCount: number): void;
  /** The result of each group. */
  finish(groupCount: number): Column;
  /** Memory held, in bytes, near enough to budget by. */
  readonly bytes: number;
}

/** What an accumulator is made for. */
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
  readonly parameters: readonly (ScalarType | 'any')[];
  readonly returns: ReturnType;
  readonly create: (options: AccumulatorOptions) => Accumulator;
}

/** The page of Microsoft's documentation for an aggregate. */
export function aggregatePage(name: string): string {
  return `https://learn.microsoft.com/kusto/query/${name}-aggregation-function`;
}
