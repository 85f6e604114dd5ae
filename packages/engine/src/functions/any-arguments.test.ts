import type { Expression, Json, ScalarType } from '@lookout/contract';
import { expect, test } from 'vitest';
import { readerOf } from '../columns/read.ts';
import { compileExpression } from '../expressions/compile.ts';
import { PlanError } from '../plan/plan-error.ts';
import { createTable } from '../table/create-table.ts';
import { column, literal } from '../testing/expressions.ts';
import type { FunctionDefinition } from './definition.ts';
import { functions } from './registry.ts';

/** A usual value, one at the edge of its type, and none. */
const values: Readonly<Record<ScalarType, readonly [Json, Json, Json]>> = {
  bool: [true, false, null],
  int: [3, -2147483648, null],
  long: ['5', '-9223372036854775808', null],
  real: [1.5, 'NaN', null],
  decimal: ['1.5', '-99999999999999999999', null],
  string: ['a=1', '\ud800', ''],
  datetime: ['1795341600123456700', '-62135596800000000000', null],
  timespan: ['1000000000', '-100', null],
  guid: ['74be27de-1e4e-49d9-b579-fe0b331d3642', '00000000-0000-0000-0000-000000000000', null],
  dynamic: [[1, 'a', null], { a: 'text' }, null],
};
const columns = (Object.keys(values) as ScalarType[]).map((type) => ({ name: type as string, type }));
const schema = new Map(columns.map(({ name, type }) => [name, type]));
const rows = [0, 1, 2].map((row) => columns.map(({ type }) => values[type][row] as Json));
const frame = { table: createTable(columns, rows), context: { now: { ms: 0, nanos: 0 } } };

/** Every argument varies, or is a constant, as what is computed beforehand takes another way. */
const shapes: readonly ((type: ScalarType) => Expression)[] = [
  (type) => column(type, type),
  (type) => literal(type, values[type][0]),
];
const MOST_ARGUMENTS = 3;

/** Every list of so many arguments of one shape; what comes after `MOST_ARGUMENTS` is as the last of them. */
function lists(count: number, make: (type: ScalarType) => Expression): readonly Expression[][] {
  if (count === 0) return [[]];
  const shorter = lists(count - 1, make);
  if (count > MOST_ARGUMENTS) return shorter.map((list) => [...list, list.at(-1)!]);
  return shorter.flatMap((list) => columns.map(({ type }) => [...list, make(type)]));
}

function argumentsOf({ arity: [least, most] }: FunctionDefinition): readonly Expression[][] {
  const counts = [...new Set([least, Math.min(least + 1, most), Math.min(Math.max(2, least), most)])];
  // Three constants tell little more than two, and are a thousand calls.
  const shapesOf = (count: number) => (count > 2 ? shapes.slice(0, 1) : shapes);
  return counts.flatMap((count) => shapesOf(count).flatMap((make) => lists(count, make)));
}

/** Runs the call, where the function takes such arguments. */
function attempt({ name, returns }: FunctionDefinition, args: readonly Expression[]): void {
  try {
    const types = args.map(({ type }) => type);
    const type = typeof returns === 'string' ? returns : returns(types, []);
    const compiled = compileExpression({ kind: 'call', type, function: name, arguments: args }, schema);
    const read = readerOf(compiled.evaluate(frame));
    for (const row of rows.keys()) read(row);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
  }
}

test.each([...functions.values()].map((definition) => [definition.name, definition] as const))(
  '%s refuses arguments when it is compiled, never when it runs',
  (_, definition) => {
    for (const args of argumentsOf(definition)) expect(() => attempt(definition, args)).not.toThrow();
  },
);
