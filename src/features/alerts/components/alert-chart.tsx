import type { AlertCourse, AlertWatch } from '@lookout/contract';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { formatOfUnit } from '../../../lib/format-value.ts';
import { metricColumn } from '../../../lib/metric-series.ts';
import type { TimeRange } from '../../../lib/time-range.ts';

interface AlertChartProps {
  readonly label: string;
  readonly course: AlertCourse;
  readonly watch: AlertWatch;
  readonly range: TimeRange;
  readonly height: number;
  readonly onZoom?: (from: number, to: number) => void;
}

/** What an alert saw: its values, the bound or the usual, and when it fired. */
export function AlertChart({ label, course, watch, range, height, onZoom }: AlertChartProps) {
  const { band, firings } = course;
  const { condition } = watch;
  return (
    <TimeChart
      label={label}
      series={[
        { id: 'value', label: `${watch.stat} of ${metricColumn(watch.metric)}`, points: course.values },
      ]}
      from={range.fromMs}
      to={range.toMs}
      height={height}
      formatValue={formatOfUnit(course.unit)}
      bounds={condition.kind === 'threshold' ? [condition.value] : []}
      {...(condition.kind === 'normal' && band && { expected: band })}
      stretches={firings.map(({ from, to }) => ({
        from: Date.parse(from),
        to: to === null ? range.toMs : Date.parse(to),
      }))}
      {...(onZoom && { onZoom })}
    />
  );
}
