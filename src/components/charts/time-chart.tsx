import { Download } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useElementSize } from '../../lib/use-element-size.ts';
import { IconButton } from '../icon-button.tsx';
import { Menu } from '../menu.tsx';
import { toastError } from '../toast.ts';
import type { AxisKind } from './chart-axis.ts';
import { chartCsv, downloadPng, downloadText } from './chart-export.ts';
import { ChartLegend } from './chart-legend.tsx';
import { type ChartMarker, type ChartSeries, chartRows, seriesColor } from './chart-series.ts';
import { type PlotKind, TimePlot } from './time-plot.tsx';
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
  readonly height?: number;
  readonly formatValue?: (value: number) => string;
  /** Offers CSV and PNG under this file name. */
  readonly exportName?: string;
}

/** Values over time (or over a number): lines, areas, columns or dots, with markers and a legend of toggles. */
export function TimeChart(props: TimeChartProps) {
  const { label, series, axis = 'time', height = 240, exportName } = props;
  const [sizeRef, { width }] = useElementSize<HTMLDivElement>();
  const figure = useRef<HTMLElement>(null);
  const [hidden, toggle] = useHiddenSeries();
  const rows = useMemo(() => chartRows(series), [series]);
  const legend = series.map(({ id, label: name }, index) => ({ id, label: name, color: seriesColor(index) }));

  const saveCsv = () => {
    const labels = series.map((entry) => entry.label);
    downloadText(`${exportName}.csv`, 'text/csv', chartCsv(labels, rows, axis === 'time'));
  };
  const savePng = () => {
    if (!figure.current) return;
    downloadPng(`${exportName}.png`, figure.current).catch((error) =>
      toastError('The picture failed', error),
    );
  };

  return (
    <figure ref={figure} aria-label={label} className="m-0 min-w-0">
      <figcaption className="sr-only">{summaryOf(series)}</figcaption>
      <div ref={sizeRef} style={{ height }}>
        {width > 0 && (
          <TimePlot {...props} axis={axis} rows={rows} hidden={hidden} size={{ width, height }} />
        )}
      </div>
      <div className="flex items-start gap-2 pt-1">
        <ChartLegend entries={legend} hidden={hidden} onToggle={toggle} />
        {exportName && (
          <Menu
            align="end"
            trigger={
              <IconButton
                size="sm"
                label="Export the chart"
                icon={<Download size={14} aria-hidden="true" />}
              />
            }
            groups={[
              [
                { id: 'csv', label: 'Values as CSV', onSelect: saveCsv },
                { id: 'png', label: 'Picture as PNG', onSelect: savePng },
              ],
            ]}
          />
        )}
      </div>
    </figure>
  );
}

function summaryOf(series: readonly ChartSeries[]): string {
  return series.map(({ label, points }) => `${label}: last value ${points.at(-1)?.[1] ?? 'none'}`).join('; ');
}
