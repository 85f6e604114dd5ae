import { useMemo, useRef } from 'react';
import { cn } from '../../lib/class-names.ts';
import { useElementSize } from '../../lib/use-element-size.ts';
import type { AxisKind } from './chart-axis.ts';
import { chartCsv } from './chart-export.ts';
import { ChartLegend } from './chart-legend.tsx';
import {
  type ChartMarker,
  type ChartSeries,
  type ChartStretch,
  chartRows,
  seriesColors,
} from './chart-series.ts';
import { ExportMenu } from './export-menu.tsx';
import { type PlotKind, plotGeometry, TimePlot } from './time-plot.tsx';
import { useDragRange } from './use-drag-range.ts';
import { useHiddenSeries } from './use-hidden-series.ts';

export interface TimeChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly series: readonly ChartSeries[];
  readonly kind?: PlotKind;
  /** What the x axis is; for other charts than of time. */
  readonly axis?: AxisKind;
  /** The ends of the x axis; without them, the ends of the data. */
  readonly from?: number;
  readonly to?: number;
  readonly markers?: readonly ChartMarker[];
  /** Values drawn across, beyond which something happens. */
  readonly bounds?: readonly number[];
  /** The ends of what is usual, shaded across. */
  readonly expected?: { readonly low: number; readonly high: number };
  /** Stretches of the x axis in which something was the case. */
  readonly stretches?: readonly ChartStretch[];
  readonly height?: number;
  readonly formatValue?: (value: number) => string;
  /** Lets the reader draw a stretch of the x axis to look at more closely. */
  readonly onZoom?: (from: number, to: number) => void;
  /** Offers CSV and PNG under this file name. */
  readonly exportName?: string;
}

/** Values over time (or over a number): lines, areas, columns or dots, with markers and a legend of toggles. */
export function TimeChart(props: TimeChartProps) {
  const { label, series, axis = 'time', height = 240, exportName, onZoom } = props;
  const [sizeRef, { width }] = useElementSize<HTMLDivElement>();
  const figure = useRef<HTMLElement>(null);
  const [hidden, toggle] = useHiddenSeries();
  const rows = useMemo(() => chartRows(series), [series]);
  const size = { width, height };
  const { stretch, handlers } = useDragRange(plotGeometry({ ...props, rows, size }), onZoom);
  const colors = seriesColors(series);
  const legend = series.map(({ id, label: name }, index) => ({
    id,
    label: name,
    color: colors[index] ?? '',
  }));

  const csv = () =>
    chartCsv(
      series.map((entry) => entry.label),
      rows,
      axis === 'time',
    );

  return (
    <figure ref={figure} aria-label={label} className="m-0 min-w-0">
      <figcaption className="sr-only">{summaryOf(series)}</figcaption>
      <div
        ref={sizeRef}
        style={{ height }}
        className={cn('relative', onZoom && 'cursor-crosshair select-none')}
        {...handlers}
      >
        {width > 0 && <TimePlot {...props} axis={axis} rows={rows} hidden={hidden} size={size} />}
        {stretch && (
          <div
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent/10"
            style={{ left: stretch.start, width: stretch.end - stretch.start }}
          />
        )}
      </div>
      <div className="flex items-start gap-2 pt-1">
        <ChartLegend entries={legend} hidden={hidden} onToggle={toggle} />
        {exportName && <ExportMenu name={exportName} csv={csv} figure={figure} />}
      </div>
    </figure>
  );
}

function summaryOf(series: readonly ChartSeries[]): string {
  return series.map(({ label, points }) => `${label}: last value ${points.at(-1)?.[1] ?? 'none'}`).join('; ');
}
