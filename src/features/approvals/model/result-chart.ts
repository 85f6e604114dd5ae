import type { Json, ResultTable } from '@lookout/contract';
import { isNumeric } from './result-cells.ts';

/** A line of a chart: points are `[milliseconds since the epoch, value]`, oldest first. */
interface ResultSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly (readonly [number, number | null])[];
}

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** A result over time as series: one for each numeric column and set of keys; null when it has no time. */
export function resultSeries({ columns, rows }: ResultTable): readonly ResultSeries[] | null {
  const time = columns.findIndex(({ type }) => type === 'datetime');
  const values = columns.flatMap(({ type }, index) => (isNumeric(type) ? [index] : []));
  if (time < 0 || values.length === 0) return null;
  const keys = columns.flatMap(({ type }, index) => (index !== time && !isNumeric(type) ? [index] : []));
  const groups = Map.groupBy(rows, (row) =>
    keys.map((key) => `${columns[key]?.name}=${String(row[key])}`).join(', '),
  );
  return values.flatMap((value) =>
    [...groups].map(([group, own]) => {
      const label = [columns[value]?.name, group].filter(Boolean).join(', ');
      return { id: label, label, points: pointsOf(own, time, value) };
    }),
  );
}

function pointsOf(
  rows: readonly (readonly Json[])[],
  time: number,
  value: number,
): [number, number | null][] {
  return rows
    .filter((row) => row[time] !== null)
    .map((row): [number, number | null] => [millisecondsOf(row[time]), numberOf(row[value])])
    .sort(([left], [right]) => left - right);
}

function millisecondsOf(nanoseconds: Json | undefined): number {
  return Number(BigInt(String(nanoseconds)) / NANOSECONDS_PER_MILLISECOND);
}

function numberOf(cell: Json | undefined): number | null {
  const number = cell === null || cell === undefined ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}
