/** One line of a chart. `x` is milliseconds since the epoch on a time axis; a null value is a gap. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Drawn dashed, in the colour of the series of this id: the same thing at another time. */
  readonly echoOf?: string;
}

export type ChartPoint = readonly [x: number, value: number | null];

/** A labelled moment on a time axis. */
export interface ChartMarker {
  readonly at: number;
  readonly label: string;
}

/** A stretch of the x axis. */
export interface ChartStretch {
  readonly from: number;
  readonly to: number;
}

/** Rows as the chart library wants them: `x`, then one value for each series by its position. */
export interface ChartRow {
  readonly x: number;
  readonly values: readonly (number | null)[];
}

const COLORS = 8;

/** The colour of a series by its position: colour-blind-safe, repeating after eight. */
export function seriesColor(index: number): string {
  return `var(--series-${(index % COLORS) + 1})`;
}

/** The colour of each series; an echo has the colour of what it echoes. */
export function seriesColors(series: readonly ChartSeries[]): readonly string[] {
  const place = new Map(series.filter(({ echoOf }) => !echoOf).map(({ id }, index) => [id, index]));
  return series.map(({ id, echoOf }, index) => seriesColor(place.get(echoOf ?? id) ?? index));
}

/** Every series on one common axis; where a series has no point at an x, a gap. */
export function chartRows(series: readonly ChartSeries[]): ChartRow[] {
  const rows = new Map<number, (number | null)[]>();
  for (const [index, { points }] of series.entries()) {
    for (const [x, value] of points) {
      const row = rows.get(x) ?? new Array<number | null>(series.length).fill(null);
      row[index] = value;
      rows.set(x, row);
    }
  }
  return [...rows].map(([x, values]) => ({ x, values })).sort((left, right) => left.x - right.x);
}
