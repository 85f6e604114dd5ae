import { expect, test } from 'vitest';
import { planOf } from '../testing/compile-text.ts';

const typesOf = (projection: string) => planOf(`print ${projection}`).output.map(({ type }) => type);

test('functions have the types that the engine of Kusto answers', () => {
  expect(typesOf('ceiling(0), ceiling(decimal(1.5)), ceiling(1.5)')).toEqual(['real', 'decimal', 'real']);
  expect(typesOf('datetime_diff("Week", now(), ago(7d)), datetime_diff("day", now(), ago(7d))')).toEqual([
    'real',
    'long',
  ]);
  expect(typesOf('getyear(now()), hourofday(now()), datetime_part("month", now())')).toEqual([
    'long',
    'long',
    'long',
  ]);
});

test('a corrected function keeps its name for columns and its checks', () => {
  expect(planOf('print x = 1.5 | project ceiling(x)').output).toEqual([{ name: 'x', type: 'real' }]);
});
