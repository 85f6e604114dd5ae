import type { JoinKind } from '@lookout/contract';
import { NO_ROW } from '../../columns/gather-or-empty.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { KeyIndex } from './key-index.ts';
import { NO_KEY } from './key-level.ts';

/** As many rows as a join gives: a key that is frequent on both sides makes more than memory holds. */
export const MAX_JOIN_ROWS = 5_000_000;

/** The rows of a join's result: for each its row on either side, or `NO_ROW`. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Pairs rows of the left side, given by their keys in the index, with the rows of the index. */
export type Pairing = (leftKeys: Int32Array, index: KeyIndex) => Pairs;

/** Source: https://learn.microsoft.com/kusto/query/join-operator#returns */
export const pairings: Readonly<Record<JoinKind, Pairing>> = {
  innerunique: (keys, index) => matches(firstOfEach(keys, index), index, {}),
  inner: (keys, index) => matches(keys, index, {}),
  leftouter: (keys, index) => matches(keys, index, { left: true }),
  rightouter: (keys, index) => matches(keys, index, { right: true }),
  fullouter: (keys, index) => matches(keys, index, { left: true, right: true }),
  leftsemi: (keys) => leftOnly(keys, (key) => key !== NO_KEY),
  leftanti: (keys) => leftOnly(keys, (key) => key === NO_KEY),
  rightsemi: (keys, index) => rightOnly(keys, index, (isMatched) => isMatched),
  rightanti: (keys, index) => rightOnly(keys, index, (isMatched) => !isMatched),
};

/** Which side's lone rows stay. */
interface Lone {
  readonly left?: boolean;
  readonly right?: boolean;
}

/** Every match of every left row, in the order of the left side; lone rows of the right side come last. */
function matches(keys: Int32Array, index: KeyIndex, lone: Lone): Pairs {
  const loneRight = lone.right ? unmatchedRows(keys, index) : [];
  const count = countMatches(keys, index, lone) + loneRight.length;
  const left = new Int32Array(count).fill(NO_ROW);
  const right = new Int32Array(count).fill(NO_ROW);
  let at = 0;
  for (let row = 0; row < keys.length; row++) {
    const found = index.rowsOf(keys[row]!);
    right.set(found, at);
    const end = at + (found.length || Number(lone.left ?? false));
    left.fill(row, at, end);
    at = end;
  }
  right.set(loneRight, at);
  return { left, right };
}

function countMatches(keys: Int32Array, index: KeyIndex, lone: Lone): number {
  let count = 0;
  for (const key of keys) count += index.rowsOf(key).length || Number(lone.left ?? false);
  if (count <= MAX_JOIN_ROWS) return count;
  throw new PlanError(
    `join would make ${count} rows; it may make ${MAX_JOIN_ROWS}. Join on a key with fewer repeats.`,
  );
}

/** The keys with all but the first row of each taken out: which one of several stays, Kusto leaves open. */
function firstOfEach(keys: Int32Array, index: KeyIndex): Int32Array {
  const isSeen = new Uint8Array(index.keyCount);
  return keys.map((key) => {
    if (key === NO_KEY || isSeen[key]) return NO_KEY;
    isSeen[key] = 1;
    return key;
  });
}

function matchedKeys(keys: Int32Array, index: KeyIndex): Uint8Array {
  const isMatched = new Uint8Array(index.keyCount);
  for (const key of keys) if (key !== NO_KEY) isMatched[key] = 1;
  return isMatched;
}

function unmatchedRows(keys: Int32Array, index: KeyIndex): readonly number[] {
  return rowsWhere(
    index.keys,
    rightTest(keys, index, (isMatched) => !isMatched),
  );
}

function leftOnly(keys: Int32Array, isWanted: (key: number) => boolean): Pairs {
  const left = Int32Array.from(rowsWhere(keys, isWanted));
  return { left, right: new Int32Array(left.length).fill(NO_ROW) };
}

function rightOnly(keys: Int32Array, index: KeyIndex, isWanted: (isMatched: boolean) => boolean): Pairs {
  const right = Int32Array.from(rowsWhere(index.keys, rightTest(keys, index, isWanted)));
  return { left: new Int32Array(right.length).fill(NO_ROW), right };
}

function rightTest(keys: Int32Array, index: KeyIndex, isWanted: (isMatched: boolean) => boolean) {
  const isMatched = matchedKeys(keys, index);
  return (key: number) => isWanted(key !== NO_KEY && isMatched[key] === 1);
}

function rowsWhere(keys: Int32Array, isWanted: (key: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < keys.length; row++) if (isWanted(keys[row]!)) rows.push(row);
  return rows;
}
