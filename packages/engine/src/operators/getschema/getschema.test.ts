import { expect, test } from 'vitest';
import { rowsOf, written } from '../../testing/table-plans.ts';

test('getschema lists the columns as Kusto names their types', () => {
  const source = written(
    'a:bool b:int c:long d:real e:string f:datetime g:timespan h:guid i:decimal j:dynamic',
    [],
  );
  const output = 'ColumnName:string ColumnOrdinal:long DataType:string ColumnType:string';
  expect(rowsOf({ source, steps: [{ kind: 'getschema' }], output })).toEqual([
    ['a', '0', 'System.SByte', 'bool'],
    ['b', '1', 'System.Int32', 'int'],
    ['c', '2', 'System.Int64', 'long'],
    ['d', '3', 'System.Double', 'real'],
    ['e', '4', 'System.String', 'string'],
    ['f', '5', 'System.DateTime', 'datetime'],
    ['g', '6', 'System.TimeSpan', 'timespan'],
    ['h', '7', 'System.Guid', 'guid'],
    ['i', '8', 'System.Data.SqlTypes.SqlDecimal', 'decimal'],
    ['j', '9', 'System.Object', 'dynamic'],
  ]);
});
