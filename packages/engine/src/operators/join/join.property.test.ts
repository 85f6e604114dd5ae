import type { JoinKind } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_ROW } from '../../columns/gather-or-empty.ts';
import { createTable } from '../../table/create-table.ts';
import { KeyIndex } from './key-index.ts';
import { pairings } from './pair-rows.ts';

type Key = readonly [number | null, string];
type Pair = readonly [left: number, right: number];

const KINDS = Object.keys(pairings) as JoinKind[];
const keys = fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.constantFrom('', 'a', 'b')), {
  maxLength: 12,
});

function columnsOf(rows: readonly Key[]) {
  const table = createTable(
    [
      { name: 'number', type: 'long' },
      { name: 'text', type: 'string' },
    ],
    rows.map(([number, text]) => [number === null ? null : `${number}`, text]),
  );
  return [table.column('number'), table.column('text')];
}

/** What https://learn.microsoft.com/kusto/query/join-operator says of each kind, row against row. */
function naive(kind: JoinKind, left: readonly Key[], right: readonly Key[]): Pair[] {
  const isMatch = ([a, b]: Key, [c, d]: Key) => a !== null && a === c && b === d;
  const places = (rows: readonly Key[]) => rows.map((_, place) => place);
  const pairs = places(left).flatMap((l) =>
    places(right)
      .filter((r) => isMatch(left[l]!, right[r]!))
      .map((r): Pair => [l, r]),
  );
  const lone = (side: 0 | 1) =>
    places(side === 0 ? left : right).filter((place) => !pairs.some((pair) => pair[side] === place));
  const matched = (side: 0 | 1) => [...new Set(pairs.map((pair) => pair[side]))];
  const ofLeft = (rows: number[]) => rows.map((row): Pair => [row, NO_ROW]);
  const ofRight = (rows: number[]) => rows.map((row): Pair => [NO_ROW, row]);
  const isFirst = (l: number) => left.findIndex((key) => isMatch(key, left[l]!)) === l;
  const results: Record<JoinKind, () => Pair[]> = {
    innerunique: () => pairs.filter(([l]) => isFirst(l)),
    inner: () => pairs,
    leftouter: () => [...pairs, ...ofLeft(lone(0))],
    rightouter: () => [...pairs, ...ofRight(lone(1))],
    fullouter: () => [...pairs, ...ofLeft(lone(0)), ...ofRight(lone(1))],
    leftsemi: () => ofLeft(matched(0)),
    leftanti: () => ofLeft(lone(0)),
    rightsemi: () => ofRight(matched(1)),
    rightanti: () => ofRight(lone(1)),
  };
  return results[kind]();
}

const inOrder = (pairs: readonly Pair[]) => pairs.toSorted(([a, b], [c, d]) => a - c || b - d);

test.each(KINDS)('kind=%s pairs rows as comparing each with each does', (kind) => {
  return fc.assert(
    fc.property(keys, keys, (left, right) => {
      const index = new KeyIndex(columnsOf(right));
      const pairs = pairings[kind](index.find(columnsOf(left)), index);
      const found = Array.from(pairs.left, (row, at): Pair => [row, pairs.right[at]!]);
      expect(inOrder(found)).toEqual(inOrder(naive(kind, left, right)));
    }),
  );
});
