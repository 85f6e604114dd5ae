import type { SortKey } from '@lookout/contract';
import type { Column, NumberColumn, TimeColumn } from '../../column.ts';
import { type CodedColumn, isCoded, lengthOf } from '../../columns/length.ts';
import { distinctCodes } from '../../columns/map.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { orderOf } from '../../expressions/order.ts';

/** Negative where row `a` comes before row `b`. Never zero for two rows: those that tie keep their order. */
export type RowOrder = (a: number, b: number) => number;

/** Which way a key runs. */
export type Direction = Pick<SortKey, 'isDescending' | 'nullsFirst'>;

/** Numbers by row that are compared as they are, the smaller first. */
type Level = Float64Array;

/**
 * The order of rows by keys. Every key becomes levels of plain numbers beforehand, text by the rank of each distinct
 * value, so that comparing two rows reads nothing else.
 */
export function rowOrder(columns: readonly Column[], directions: readonly Direction[]): RowOrder {
  const levels = columns.flatMap((column, index) => levelsOf(column, directions[index]!));
  return (a, b) => {
    for (const level of levels) {
      const [left, right] = [level[a]!, level[b]!];
      if (left !== right) return left < right ? -1 : 1;
    }
    return a - b;
  };
}

function levelsOf(column: Column, { isDescending, nullsFirst }: Direction): Level[] {
  const groups = placement(column, nullsFirst);
  const levels = isCoded(column) ? [ranks(column)] : plainLevels(column);
  const isPlaced = (row: number) => groups !== null && groups[row] !== ORDINARY;
  const ordered = levels.map((level) =>
    level.map((value, row) => (isPlaced(row) ? 0 : isDescending ? -value : value)),
  );
  return groups ? [groups, ...ordered] : ordered;
}

const ORDINARY = 0;
const NOT_A_NUMBER = 1;
const NULL = 2;

/**
 * Null and NaN stand together at one end, null outermost, whichever way the key runs; null = there are none.
 * Source: https://learn.microsoft.com/kusto/query/sort-operator#using-special-floating-point-values
 */
function placement(column: Column, nullsFirst: boolean): Level | null {
  const groupAt = groupOf(column);
  const sign = nullsFirst ? -1 : 1;
  let groups: Level | null = null;
  for (let row = 0; row < lengthOf(column); row++) {
    const group = groupAt(row);
    if (group === ORDINARY) continue;
    groups ??= new Float64Array(lengthOf(column));
    groups[row] = group * sign;
  }
  return groups;
}

/** Tells null and NaN from the values that are ordered. */
function groupOf(column: Column): (row: number) => number {
  if (column.type === 'string') return () => ORDINARY;
  if (column.type === 'bool') return (row) => (column.values[row] === 2 ? NULL : ORDINARY);
  if (isCoded(column)) return (row) => (isEmpty(column.dictionary.get(column.codes[row]!)) ? NULL : ORDINARY);
  const { nulls } = column;
  const values = 'values' in column ? column.values : column.ms;
  return (row) => (nulls?.[row] ? NULL : Number.isNaN(values[row]!) ? NOT_A_NUMBER : ORDINARY);
}

/** Of the coded types all but text are null where they are empty. */
function isEmpty(value: Scalar): boolean {
  return value === null || value === '';
}

/** The place of each row's value among the distinct values. */
function ranks(column: CodedColumn): Level {
  const { distinct, slots } = distinctCodes(column);
  const values = distinct.map((code) => column.dictionary.get(code));
  const order = orderOf(column.type);
  const sorted = values.map((_, place) => place).sort((a, b) => order(values[a]!, values[b]!));
  const rankOf = new Float64Array(values.length);
  sorted.forEach((place, index) => {
    const before = sorted[index - 1];
    // Unequal codes may repeat a value.
    const isSame = before !== undefined && order(values[before]!, values[place]!) === 0;
    rankOf[place] = isSame ? rankOf[before]! : index;
  });
  return Float64Array.from(slots, (slot) => rankOf[slot]!);
}

function plainLevels(column: Exclude<Column, CodedColumn>): Level[] {
  if ('ms' in column) return timeLevels(column);
  if (column.type === 'bool') return [Float64Array.from(column.values)];
  return column.exact ? exactLevels(column.exact) : [(column as NumberColumn).values];
}

function timeLevels({ ms, nanos }: TimeColumn): Level[] {
  return nanos.some((value) => value !== 0) ? [ms, Float64Array.from(nanos)] : [ms];
}

/** A long that a double cannot hold is compared by its halves. */
function exactLevels(exact: BigInt64Array): Level[] {
  const high = new Float64Array(exact.length);
  const low = new Float64Array(exact.length);
  for (let row = 0; row < exact.length; row++) {
    high[row] = Number(exact[row]! >> 32n);
    low[row] = Number(exact[row]! & 0xffff_ffffn);
  }
  return [high, low];
}
