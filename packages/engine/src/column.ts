import type { ScalarType } from '@lookout/contract';

/** A value of type `dynamic`. Integers that a double cannot hold exactly are bigints. */
export type DynamicValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly DynamicValue[]
  | { readonly [key: string]: DynamicValue };

/**
 * The distinct values behind a column of codes, decoded on demand. Code 0 is always the empty value
 * (`''` for strings, `null` for dynamic). Equal codes mean equal values; unequal codes may repeat a value.
 */
export interface Dictionary<T> {
  readonly size: number;
  get(code: number): T;
  /** Of a dictionary that only puts others behind one another: where a code comes from. Spares decoding what nobody changed. */
  origin?(code: number): DictionaryEntry<T>;
}

/** A code for each row: of 16 bits where the dictionary allows it, because loops over columns wait for memory. */
export type Codes = Uint16Array | Uint32Array;

/** An entry of a dictionary, by its code. */
export interface DictionaryEntry<T> {
  readonly dictionary: Dictionary<T>;
  readonly code: number;
}

/*
 * `isConstant` says that every row holds the same value. Whoever knows it says so; whoever reads the column may look at
 * the first row only, and take a part of its arrays for a copy.
 */

/** Text, dictionary-encoded: work on text happens once per distinct value. KQL strings are never null. */
export interface StringColumn {
  readonly type: 'string' | 'guid' | 'decimal';
  readonly codes: Codes;
  readonly dictionary: Dictionary<string>;
  readonly isConstant?: boolean | undefined;
}

/** Truth values: 0 false, 1 true, 2 null. */
export interface BoolColumn {
  readonly type: 'bool';
  readonly values: Uint8Array;
  readonly isConstant?: boolean | undefined;
}

/**
 * Numbers. `nulls` marks null rows with 1 (absent = none is null). A `long` column that holds a value beyond
 * 2^53 carries every value exactly in `exact` as well; readers of longs must prefer it.
 */
export interface NumberColumn {
  readonly type: 'int' | 'long' | 'real';
  readonly values: Float64Array;
  readonly nulls?: Uint8Array | undefined;
  readonly exact?: BigInt64Array | undefined;
  readonly isConstant?: boolean | undefined;
}

/** Moments and durations: whole milliseconds plus 0 to 999,999 nanoseconds, never negative. */
export interface TimeColumn {
  readonly type: 'datetime' | 'timespan';
  readonly ms: Float64Array;
  readonly nanos: Uint32Array;
  readonly nulls?: Uint8Array | undefined;
  readonly isConstant?: boolean | undefined;
}

/** Dynamic values by code, so that functions of few distinct values are computed once each. */
export interface DynamicColumn {
  readonly type: 'dynamic';
  readonly codes: Codes;
  readonly dictionary: Dictionary<DynamicValue>;
  readonly isConstant?: boolean | undefined;
  /** The column of one member, straight from the wire where the source can do it without decoding the whole. */
  readonly member?: ((key: string) => DynamicColumn) | undefined;
  /** How the bags came about from others, where that is known: what did not change needs no look. */
  readonly patch?: BagPatch | undefined;
}

/** Bags that are those of another column but for some members. */
export interface BagPatch {
  readonly base: DynamicColumn;
  readonly members: ReadonlyMap<string, MemberPatch>;
}

/** What became of one member. */
export interface MemberPatch {
  /** For each row 0 = as it was, 1 = removed, 2 = set. */
  readonly fate: Uint8Array;
  /** The member where it is set; null where no row sets it. */
  readonly value: DynamicColumn | null;
}

export type Column = StringColumn | BoolColumn | NumberColumn | TimeColumn | DynamicColumn;

/** Columns of equal length, in order. Columns of a source are built when first asked for. */
export interface Table {
  readonly rowCount: number;
  readonly names: readonly string[];
  typeOf(name: string): ScalarType | undefined;
  /** Throws a RangeError for a name that the table does not have: plans are checked before they run. */
  column(name: string): Column;
}
