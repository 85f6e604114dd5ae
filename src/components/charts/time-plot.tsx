import { useMemo } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '../../lib/format.ts';
import type { ElementSize } from '../../lib/use-element-size.ts';
import { AXIS_STYLE, type AxisKind, placeText, tickText } from './chart-axis.ts';
import { type ChartMarker, type ChartRow, type ChartSeries, seriesColor } from './chart-series.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { reduceRows } from './reduce-rows.ts';

export type PlotKind = 'line' | 'area' | 'column' | 'scatter';

interface TimePlotProps {
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  readonly kind?: PlotKind;
  readonly axis: AxisKind;
  readonly from?: number;
  readonly to?: number;
  readonly markers?: readonly ChartMarker[];
  readonly hidden: ReadonlySet<string>;
  readonly size: ElementSize;
  readonly formatValue?: (value: number) => string;
}

const Y_AXIS_WIDTH = 48;
/** With fewer points than this each one gets a dot. */
const FEW_POINTS = 40;

/** The drawing of a chart, from no more rows than its pixels can show. */
export function TimePlot(props: TimePlotProps) {
  const { series, rows, kind = 'line', axis, markers = [], hidden, size, formatValue = formatCount } = props;
  const shown = useMemo(() => reduceRows(rows, size.width - Y_AXIS_WIDTH), [rows, size.width]);
  const from = props.from ?? rows[0]?.x ?? 0;
  const to = props.to ?? rows.at(-1)?.x ?? 0;
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={shown as ChartRow[]}
      margin={{ top: markers.length > 0 ? 18 : 6, right: 8, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...AXIS_STYLE}
        dataKey="x"
        type="number"
        domain={[from, to]}
        allowDataOverflow
        minTickGap={40}
        padding={kind === 'column' ? { left: 16, right: 16 } : { left: 0, right: 0 }}
        tickFormatter={tickText(axis, to - from)}
      />
      <YAxis
        {...AXIS_STYLE}
        axisLine={false}
        width={Y_AXIS_WIDTH}
        tickFormatter={(value) => formatValue(value)}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--line-strong)' }}
        content={({ active, payload, label }) =>
          active && payload.length > 0 ? (
            <ChartTooltip
              title={placeText(axis, Number(label))}
              entries={tooltipEntries(payload[0]?.payload as ChartRow, series, { hidden, formatValue })}
            />
          ) : null
        }
      />
      {markers.map((marker) => (
        <ReferenceLine
          key={`${marker.at} ${marker.label}`}
          x={marker.at}
          stroke="var(--muted)"
          strokeDasharray="2 3"
          label={{ value: marker.label, position: 'top', fontSize: 11, fill: 'var(--muted)' }}
        />
      ))}
      {series.map(({ id, label }, index) =>
        drawn(kind, { id, label, index, isHidden: hidden.has(id), isSparse: shown.length < FEW_POINTS }),
      )}
    </ComposedChart>
  );
}

interface Drawn {
  readonly id: string;
  readonly label: string;
  readonly index: number;
  readonly isHidden: boolean;
  readonly isSparse: boolean;
}

/** A series in the shape of its kind. A function, since the chart library looks at the types of its direct children. */
function drawn(kind: PlotKind, { id, label, index, isHidden, isSparse }: Drawn) {
  const color = seriesColor(index);
  const common = {
    name: label,
    dataKey: (row: ChartRow) => row.values[index],
    hide: isHidden,
    isAnimationActive: false,
    stroke: color,
  } as const;
  const dot = isSparse ? { r: 2, fill: color } : false;
  if (kind === 'column') return <Bar key={id} {...common} fill={color} maxBarSize={24} />;
  if (kind === 'scatter') return <Scatter key={id} {...common} fill={color} />;
  if (kind === 'area') {
    return (
      <Area key={id} {...common} fill={color} fillOpacity={0.16} strokeWidth={1.5} dot={dot} type="linear" />
    );
  }
  return <Line key={id} {...common} strokeWidth={1.5} dot={dot} type="linear" />;
}

interface EntryOptions {
  readonly hidden: ReadonlySet<string>;
  readonly formatValue: (value: number) => string;
}

function tooltipEntries(
  row: ChartRow,
  series: readonly ChartSeries[],
  { hidden, formatValue }: EntryOptions,
) {
  return series
    .map(({ id, label }, index) => ({
      id,
      label,
      color: seriesColor(index),
      value: row.values[index] ?? null,
    }))
    .filter(({ id, value }) => value !== null && !hidden.has(id))
    .map(({ id, label, color, value }) => ({ id, label, color, text: formatValue(value ?? 0) }));
}
