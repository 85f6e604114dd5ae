import type { ProbeMetrics } from '@lookout/contract';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { ValuesChart } from '../../../components/charts/values-chart.tsx';
import { markerText } from '../../../lib/event-words.ts';
import { formatOfUnit } from '../../../lib/format-value.ts';
import { isOverTime, type MetricView } from '../../../lib/metric-view.ts';
import type { TimeRange } from '../../../lib/time-range.ts';
import { chartLines } from '../model/chart-lines.ts';
import { seriesFigures } from '../model/series-figures.ts';

interface MetricChartProps {
  readonly title: string;
  readonly view: MetricView;
  readonly range: TimeRange;
  readonly answer: ProbeMetrics;
  /** The same series in the time before, as long as the range. */
  readonly before?: ProbeMetrics | undefined;
  readonly height: number;
  readonly onZoom?: (from: number, to: number) => void;
  /** Offers CSV and PNG under this file name. */
  readonly exportName?: string;
}

/** A metric in the shape that its view says; nothing where that is a table. */
export function MetricChart(props: MetricChartProps) {
  const { title, view, range, answer, before, height, onZoom, exportName } = props;
  const formatValue = formatOfUnit(answer.series[0]?.unit ?? '1');
  if (view.chart === 'table') return null;
  if (!isOverTime(view.chart)) {
    return (
      <ValuesChart
        label={title}
        kind={view.chart}
        values={seriesFigures(answer, view.stat)}
        valueName={view.stat}
        height={height}
        formatValue={formatValue}
        {...(exportName && { exportName })}
      />
    );
  }
  const shiftMs = range.toMs - range.fromMs;
  return (
    <TimeChart
      label={title}
      series={chartLines(answer, view.stat, before && { answer: before, shiftMs })}
      kind={view.chart}
      from={range.fromMs}
      to={range.toMs}
      markers={answer.markers.map((marker) => ({ at: Date.parse(marker.at), label: markerText(marker) }))}
      height={height}
      formatValue={formatValue}
      {...(onZoom && { onZoom })}
      {...(exportName && { exportName })}
    />
  );
}
