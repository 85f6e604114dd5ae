import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlan } from '../../plan/compile-plan.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { rowsOf, tablePlan, written } from '../../testing/table-plans.ts';

function united(columns: string, ...tables: Json[][][]): Json[][] {
  const [first, ...others] = tables.map((rows) => written(columns, rows));
  return rowsOf({
    source: first!,
    steps: [{ kind: 'union', others: others.map((_, index) => index) }],
    output: columns,
    tables: others.map((source) => ({ source, steps: [] })),
  });
}

test('rows of every type stand behind one another', () => {
  const columns = 'b:bool i:int r:real s:string d:datetime g:guid y:dynamic';
  const full = [true, 1, 1.5, 'x', '5', 'b0000000-0000-0000-0000-000000000000', { a: [1] }];
  const empty = [null, null, null, '', null, null, null];
  const other = [false, 2, 'NaN', 'x', '6000000', null, 'text'];
  expect(united(columns, [full, empty], [], [other], [full])).toEqual([full, empty, other, full]);
});

test('longs beyond the doubles stay exact', () => {
  expect(united('x:long', [['1'], [null]], [['9007199254740993']])).toEqual([
    ['1'],
    [null],
    ['9007199254740993'],
  ]);
});

test('a table with other columns is no part of a union', () => {
  const plan = tablePlan({
    source: written('x:long', []),
    steps: [{ kind: 'union', others: [0] }],
    output: 'x:long',
    tables: [{ source: written('x:int', []), steps: [] }],
  });
  expect(() => compilePlan(plan)).toThrow(PlanError);
});
