import type { Column } from '../column.ts';
import type { Scalar } from '../columns/scalar.ts';

/** Values by slot that can be asked for the one at a percentile: by the nearest rank, null where there is none. */
export interface RankState {
  /** The values, and how often each counts where that is not once. */
  accumulate(slots: Uint32Array, groupCount: number, args: readonly Column[]): void;
  merge(other: RankState, slots: Uint32Array, groupCount: number): void;
  valuesAt(slot: number, percents: readonly number[]): readonly Scalar[];
  readonly bytes: number;
}
