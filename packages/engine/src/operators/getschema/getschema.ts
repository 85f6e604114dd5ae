import type { ColumnSchema, ScalarType } from '@lookout/contract';
import type { Schema } from '../../expressions/compile.ts';
import { schemaOf } from '../../sources/given.ts';
import { createTable } from '../../table/create-table.ts';
import type { OperatorDefinition } from '../definition.ts';

const COLUMNS: readonly ColumnSchema[] = [
  { name: 'ColumnName', type: 'string' },
  { name: 'ColumnOrdinal', type: 'long' },
  { name: 'DataType', type: 'string' },
  { name: 'ColumnType', type: 'string' },
];

/** What .NET calls the types, as Kusto's own answers have it. */
const DATA_TYPES: Readonly<Record<ScalarType, string>> = {
  bool: 'System.SByte',
  int: 'System.Int32',
  long: 'System.Int64',
  real: 'System.Double',
  decimal: 'System.Data.SqlTypes.SqlDecimal',
  string: 'System.String',
  datetime: 'System.DateTime',
  timespan: 'System.TimeSpan',
  guid: 'System.Guid',
  dynamic: 'System.Object',
};

/** Describes the columns instead of giving their values. */
export const getschema: OperatorDefinition<'getschema'> = {
  documentation: {
    name: 'getschema',
    signature: 'getschema',
    description: 'Lists the columns and their types, one row for each.',
    example: 'logs | getschema',
    link: 'https://learn.microsoft.com/kusto/query/getschema-operator',
  },
  compile: (_step, { schema }) => {
    const table = createTable(COLUMNS, descriptionOf(schema));
    return { schema: schemaOf(COLUMNS), run: () => ({ table, origin: null }) };
  },
};

function descriptionOf(schema: Schema): string[][] {
  return [...schema].map(([name, type], ordinal) => [name, `${ordinal}`, DATA_TYPES[type], type]);
}
