import type { Json, ScalarType, SortKey } from '@lookout/contract';
import { expect, test } from 'vitest';
import { column } from '../../testing/expressions.ts';
import { planOf, record, recordColumns, records, someTime } from '../../testing/plans.ts';
import { rowsOf, written } from '../../testing/table-plans.ts';

type How = 'asc' | 'desc' | 'asc nulls last' | 'desc nulls first';

const key = (name: string, type: ScalarType, how: How = 'desc'): SortKey => ({
  value: column(name, type),
  isDescending: how.startsWith('desc'),
  nullsFirst: how === 'asc' || how.endsWith('first'),
});

function sorted(type: ScalarType, how: How, values: readonly Json[]): Json[] {
  const source = written(
    `x:${type}`,
    values.map((value) => [value]),
  );
  return rowsOf({
    source,
    steps: [{ kind: 'sort', keys: [key('x', type, how)] }],
    output: `x:${type}`,
  }).flat();
}

test('null and NaN stand together at the end that the key says, null outermost', () => {
  const values = [0, 'NaN', 'Infinity', null, -5, '-Infinity', 5];
  const ordered = ['-Infinity', -5, 0, 5, 'Infinity'];
  expect(sorted('real', 'asc', values)).toEqual([null, 'NaN', ...ordered]);
  expect(sorted('real', 'desc nulls first', values)).toEqual([null, 'NaN', ...ordered.toReversed()]);
  expect(sorted('real', 'asc nulls last', values)).toEqual([...ordered, 'NaN', null]);
  expect(sorted('real', 'desc', values)).toEqual([...ordered.toReversed(), 'NaN', null]);
});

test('text is ordered by its characters, and an empty text is not null', () => {
  expect(sorted('string', 'asc nulls last', ['b', '', 'a', 'B', 'a'])).toEqual(['', 'B', 'a', 'a', 'b']);
  expect(sorted('string', 'desc', ['b', '', 'a'])).toEqual(['b', 'a', '']);
});

test('every type is ordered by its value', () => {
  expect(sorted('long', 'asc', ['9007199254740993', '-3', '9007199254740992', null])).toEqual([
    null,
    '-3',
    '9007199254740992',
    '9007199254740993',
  ]);
  expect(sorted('long', 'desc', ['-9007199254740993', '-9007199254740994'])).toEqual([
    '-9007199254740993',
    '-9007199254740994',
  ]);
  expect(sorted('bool', 'desc', [false, null, true])).toEqual([true, false, null]);
  expect(sorted('datetime', 'asc', ['2000001', null, '2000000', '1000000'])).toEqual([
    null,
    '1000000',
    '2000000',
    '2000001',
  ]);
  expect(sorted('decimal', 'asc', ['10', '9.5', '-1'])).toEqual(['-1', '9.5', '10']);
  expect(sorted('guid', 'asc', ['b0000000-0000-0000-0000-000000000000', null])[0]).toBeNull();
});

test('rows with equal keys keep their order, and later keys decide between them', () => {
  const rows = [record(1, 'A', 2), record(2, 'B', 1), record(3, 'A', 1), record(4, 'B', 1)];
  const sort = (keys: SortKey[]) => {
    const result = planOf([{ kind: 'sort', keys }], recordColumns).run(records(rows), someTime);
    return [...result.origin!];
  };
  expect(sort([key('event', 'string', 'asc')])).toEqual([0, 2, 1, 3]);
  expect(sort([key('event', 'string', 'desc')])).toEqual([1, 3, 0, 2]);
  expect(sort([key('event', 'string', 'asc'), key('value', 'long', 'asc')])).toEqual([2, 0, 1, 3]);
});

test('a sort after a filter and before another sort still knows the input rows', () => {
  const rows = [record(1, 'A', 5), record(2, 'B', 4), record(3, 'A', 3)];
  const keys = [key('value', 'long', 'asc')];
  const predicate = {
    kind: 'binary',
    type: 'bool',
    operator: '==',
    left: column('event', 'string'),
    right: { kind: 'literal', type: 'string', value: 'A' },
  } as const;
  const result = planOf(
    [
      { kind: 'where', predicate },
      { kind: 'sort', keys },
    ],
    recordColumns,
  ).run(records(rows), someTime);
  expect([...result.origin!]).toEqual([2, 0]);
});
