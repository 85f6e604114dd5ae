import type { ColumnSchema, Json, ScalarType } from '@lookout/contract';
import { createTable, type Table } from '@lookout/engine';

/** Literals of each type at the edges of what it can hold. */
export const awkwardLiterals: Readonly<Record<ScalarType, readonly string[]>> = {
  bool: ['true', 'false', 'bool(null)'],
  int: ['int(0)', 'int(-1)', 'int(2147483647)', 'int(-2147483648)', 'int(null)'],
  long: ['0', '-1', '1', '7', '63', '1000000', '9007199254740993', '-9223372036854775808', 'long(null)'],
  real: ['0.0', '-0.5', '1e308', '1e-308', 'real(nan)', 'real(+inf)', 'real(-inf)', 'real(null)'],
  decimal: ['decimal(0)', 'decimal(-1.5)', 'decimal(12345678901234567890.123456789)', 'decimal(null)'],
  string: [
    '""',
    '"a"',
    '"The quick brown fox"',
    '"\\u0000"',
    '"ä😀"',
    '"[1, 2"',
    '"{\\"k\\": [1]}"',
    '"(a+)+$"',
    '"1.5"',
    '"192.168.1.1/24"',
    '"http://u:p@h:1/p?q=1#f"',
    '"yyyy-MM-dd"',
    '"day"',
    'strrep("a=1 ", 900)',
  ],
  datetime: [
    'datetime(2026-01-31 23:59:59.9999999)',
    'datetime(0001-01-01)',
    'datetime(9999-12-31 23:59:59.9999999)',
    'datetime(null)',
  ],
  timespan: ['0s', '1tick', '-1d', '365d', 'time(10675199.02:48:05.4775807)', 'timespan(null)'],
  guid: ['guid(74be27de-1e4e-49d9-b579-fe0b331d3642)', 'guid(null)'],
  dynamic: [
    'dynamic(null)',
    'dynamic([])',
    'dynamic({})',
    'dynamic([1, "a", null, [2], {"k": 1.5}])',
    'dynamic({"a": {"b": [true]}, "": 0})',
    'dynamic("text")',
    'dynamic(1e300)',
  ],
};

const columns: readonly ColumnSchema[] = [
  { name: 'b', type: 'bool' },
  { name: 'i', type: 'int' },
  { name: 'n', type: 'long' },
  { name: 'r', type: 'real' },
  { name: 'm', type: 'decimal' },
  { name: 's', type: 'string' },
  { name: 't', type: 'datetime' },
  { name: 'p', type: 'timespan' },
  { name: 'g', type: 'guid' },
  { name: 'd', type: 'dynamic' },
];

const rows: readonly Json[][] = [
  [true, 1, '1', 0.5, '1.5', 'a=1 b=2', '0', '1000000000', '74be27de-1e4e-49d9-b579-fe0b331d3642', [1, 2, 3]],
  [null, null, null, null, null, '', null, null, null, null],
  [
    false,
    -2147483648,
    '-9223372036854775808',
    'NaN',
    '-0.1',
    '\ud800',
    '-62135596800000000000',
    '-1',
    null,
    {},
  ],
  [
    true,
    2147483647,
    '9223372036854775807',
    'Infinity',
    '99999999999999999999',
    'ä😀 The fox',
    '1795341600123456789',
    '0',
    null,
    { a: { b: [true] } },
  ],
  [
    null,
    7,
    '9007199254740993',
    '-Infinity',
    '0',
    '{"k": 1}',
    '1795341600123456700',
    '86400000000000',
    null,
    [null, 'a'],
  ],
  [false, 0, '0', -0.000001, '7', 'a=1 b=2', '0', '1000000000', null, 'text'],
];

/** The schema of the table `T` that generated queries start from. */
export const awkwardSchema = new Map([['T', columns]]);

/** Its names, by the type of their values. */
export const columnsByType = Object.fromEntries(
  columns.map(({ name, type }) => [type, [name]]),
) as unknown as Readonly<Record<ScalarType, readonly string[]>>;

/** Its rows from one number to another. */
export function awkwardTable(from = 0, to = rows.length): Table {
  return createTable(columns, rows.slice(from, to));
}

export const awkwardRowCount = rows.length;
