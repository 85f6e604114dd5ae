import type { Json, ResultTable, ScalarType } from '@lookout/contract';
import { instantFromNanoseconds } from '../instant.ts';
import { datetimeText, timespanText } from '../values/time-text.ts';

type Show = (cell: Exclude<Json, null>) => Json;

const number: Show = (cell) => (Number.isSafeInteger(Number(cell)) ? Number(cell) : cell);
const finite: Show = (cell) => (Number.isFinite(Number(cell)) ? Number(cell) : cell);
const same: Show = (cell) => cell;

const shows: Readonly<Record<ScalarType, Show>> = {
  bool: same,
  int: number,
  long: number,
  real: finite,
  decimal: same,
  string: same,
  guid: same,
  datetime: (cell) => datetimeText(instantFromNanoseconds(BigInt(cell as string))),
  timespan: (cell) => timespanText(instantFromNanoseconds(BigInt(cell as string))),
  dynamic: same,
};

/**
 * A cell of a result table as people and programs read it: numbers as numbers while a double holds them, moments
 * as `YYYY-MM-DDTHH:MM:SS.fffffffZ`, durations as `[d.]hh:mm:ss[.fffffff]`, dynamics as JSON.
 */
export function readableCell(type: ScalarType, cell: Json): Json {
  return cell === null ? null : shows[type](cell);
}

/** The rows of a result by column, in readable form. */
export function readableRows({ columns, rows }: ResultTable): Record<string, Json>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name, type }, at) => [name, readableCell(type, row[at] ?? null)])),
  );
}
