import type { ColumnSchema, Json, ResultTable } from '@lookout/contract';
import type { CategorySeries } from '../../../components/charts/bar-chart.tsx';
import type { ChartPoint, ChartSeries } from '../../../components/charts/chart-series.ts';
import { cellNumber, cellText, isNumeric } from './result-cells.ts';

/** A column with its place in the rows. */
interface Placed extends ColumnSchema {
  readonly index: number;
}

interface Roles {
  readonly time: Placed | undefined;
  /** What tells series apart: texts, truth values and the like. */
  readonly keys: readonly Placed[];
  readonly numbers: readonly Placed[];
}

interface ContinuousChart {
  readonly axis: 'time' | 'number';
  readonly series: readonly ChartSeries[];
}

interface CategoryChart {
  readonly categories: readonly string[];
  readonly series: readonly CategorySeries[];
}

const MOST_SERIES = 24;

/** The result as lines over time (or over its first number): one for each value column and group. Null when it has none. */
export function continuousChart({ columns, rows }: ResultTable): ContinuousChart | null {
  const { time, keys, numbers } = rolesOf(columns);
  const x = time ?? (numbers.length > 1 ? numbers[0] : undefined);
  const values = numbers.filter((column) => column !== x);
  if (!x || values.length === 0) return null;
  const points = new Map<string, ChartPoint[]>();
  for (const row of rows) {
    const at = placeOf(row[x.index] ?? null, x);
    if (at !== null) addPoints(points, { row, at, keys, values });
  }
  return { axis: x === time ? 'time' : 'number', series: [...points].slice(0, MOST_SERIES).map(seriesOf) };
}

/** The result as values by name: for bars, columns and pies. Null when it has no value. */
export function categoryChart({ columns, rows }: ResultTable): CategoryChart | null {
  const { time, keys, numbers } = rolesOf(columns);
  if (numbers.length === 0) return null;
  const names = keys.length > 0 || !time ? keys : [time];
  return {
    categories: rows.map((row) => seriesName(row, names, '') || 'All'),
    series: numbers.map(({ name, type, index }) => ({
      id: name,
      label: name,
      values: rows.map((row) => cellNumber(row[index] ?? null, type)),
    })),
  };
}

function rolesOf(columns: readonly ColumnSchema[]): Roles {
  const placed = columns.map((column, index): Placed => ({ ...column, index }));
  const isValue = ({ type }: Placed) => isNumeric(type) || type === 'timespan';
  const time = placed.find(({ type }) => type === 'datetime');
  return {
    time,
    keys: placed.filter((column) => column !== time && !isValue(column)),
    numbers: placed.filter(isValue),
  };
}

interface PlacedRow {
  readonly row: readonly Json[];
  readonly at: number;
  readonly keys: readonly Placed[];
  readonly values: readonly Placed[];
}

function addPoints(points: Map<string, ChartPoint[]>, { row, at, keys, values }: PlacedRow): void {
  const needsColumn = values.length > 1 || keys.length === 0;
  for (const { name, type, index } of values) {
    const series = seriesName(row, keys, needsColumn ? name : '');
    const list = points.get(series) ?? [];
    list.push([at, cellNumber(row[index] ?? null, type)]);
    points.set(series, list);
  }
}

function seriesOf([name, points]: readonly [string, readonly ChartPoint[]]): ChartSeries {
  return { id: name, label: name, points };
}

/** Where a row stands on the x axis: milliseconds since the epoch, or a number. */
function placeOf(value: Json, { type }: Placed): number | null {
  if (value === null) return null;
  return type === 'datetime' ? Number(BigInt(String(value)) / 1_000_000n) : cellNumber(value, type);
}

function seriesName(row: readonly Json[], keys: readonly Placed[], column: string): string {
  const parts = keys.map(({ index, type }) => cellText(row[index] ?? null, type) || '(empty)');
  return [...parts, column].filter(Boolean).join(' · ');
}
