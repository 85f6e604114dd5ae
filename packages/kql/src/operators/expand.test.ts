import { compilePlan, createTable, type Table, tableRows } from '@lookout/engine';
import { expect, test } from 'vitest';
import { expressionOf, findings, planOf, stepsOf } from '../testing/compile-text.ts';

const noRecords: Table = createTable([], []);
const now = { ms: 0, nanos: 0 };

/** The names and the rows of a query that starts from rows of its own. */
function run(source: string) {
  const { table } = compilePlan(planOf(source)).run(noRecords, { now });
  return { names: table.names, rows: tableRows(table) };
}

const lists = 'datatable(a: int, b: dynamic, c: string)[1, dynamic([1, 2, 3]), "x", 2, dynamic([4]), "y"]';

test('mv-expand becomes a step', () => {
  const text =
    'mv-expand kind=array with_itemindex=at attributes, tag = split(eventName, ".") to typeof(string) limit 5';
  expect(stepsOf(text)).toEqual([
    {
      kind: 'mv-expand',
      columns: [
        { name: 'attributes', value: expressionOf('attributes'), type: 'dynamic' },
        { name: 'tag', value: expressionOf('split(eventName, ".")'), type: 'string' },
      ],
      bags: 'array',
      itemIndex: 'at',
      limit: 5,
    },
  ]);
});

test('columns are named as Kusto names them, the index so that no other column has its name', () => {
  const names = run(
    'print x = dynamic([1]), y = 5 | mv-expand with_itemindex=y x, array_concat(x, x), z = x',
  ).names;
  expect(names).toEqual(['x', 'y', 'Column1', 'z', 'y1']);
});

test('bagexpansion is the old name of kind; mvexpand the old spelling, with a limit of its own', () => {
  expect(stepsOf('mv-expand bagexpansion=array attributes')).toMatchObject([{ bags: 'array' }]);
  expect(stepsOf('mv-expand attributes')[0]).not.toHaveProperty('limit');
  expect(stepsOf('mvexpand attributes')).toMatchObject([{ bags: 'bag', limit: 128 }]);
  expect(stepsOf('mvexpand attributes limit 7')).toMatchObject([{ limit: 7 }]);
});

test('mv-apply runs its query on the elements of each row', () => {
  expect(run(`${lists} | mv-apply v = b to typeof(long) on (summarize s = sum(v))`)).toEqual({
    names: ['a', 'b', 'c', 's'],
    rows: [
      [1, [1, 2, 3], 'x', '6'],
      [2, [4], 'y', '4'],
    ],
  });
});

test('mv-apply leaves out what it expanded, and puts what the query gives in the place of columns of the row', () => {
  const result = run(
    `${lists} | mv-apply with_itemindex=i b to typeof(long) on (where i > 0 | project c = b + i, n = 0.5)`,
  );
  expect(result).toEqual({
    names: ['a', 'c', 'n'],
    rows: [
      [1, '3', 0.5],
      [1, '5', 0.5],
    ],
  });
});

test('the query of mv-apply sees the columns of the row and what let gave a name to', () => {
  const query = `let least = 2; ${lists} | mv-apply v = b to typeof(long) on (where v >= least and c == "x" | project v)`;
  expect(run(query).rows.map((row) => row.at(-1))).toEqual(['2', '3']);
});

test('mv-apply in mv-apply', () => {
  const query = `print b = dynamic([[1, 2], [3]])
    | mv-apply b on (mv-apply b to typeof(long) on (summarize s = sum(b)) | summarize total = sum(s), n = count())`;
  expect(run(query).rows).toEqual([['6', '2']]);
});

test('what cannot be expanded so is refused where it stands', () => {
  const marks = (source: string) => findings(source).map(({ marked }) => marked);
  expect(marks('logs | mv-expand attributes limit eventName')).toEqual(['eventName']);
  expect(marks('logs | mv-apply with_itemindex=body attributes on (take 1)')).toEqual(['body']);
  expect(marks('logs | mv-apply attributes on (take 1 | render table)')).toEqual(['(take 1 | render table)']);
  expect(marks('logs | mv-apply attributes on (evaluate bag_unpack(attributes))')).toContain('evaluate');
  expect(marks('logs | mv-expand resource')).toEqual(['resource']);
});

test('several records of one cannot be deployed, but counted', () => {
  const [found] = findings('logs | mv-expand attributes');
  expect(found).toMatchObject({ code: 'stream', marked: 'mv-expand attributes' });
  expect(found?.message).toContain('makes several records of one');
  expect(findings('logs | mv-expand attributes | summarize count() by bin(timestamp, 1m)')).toEqual([]);
  const applied = 'logs | mv-apply attributes on (take 1) | summarize count() by bin(timestamp, 1m)';
  expect(findings(applied)).toEqual([]);
});
