import { useMemo } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '../../lib/format.ts';
import type { ElementSize } from '../../lib/use-element-size.ts';
import { AXIS_STYLE, type AxisKind, placeText, tickText } from './chart-axis.ts';
import {
  type ChartMarker,
  type ChartRow,
  type ChartSeries,
  type ChartStretch,
  seriesColors,
} from './chart-series.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { MarkerLabel } from './marker-label.tsx';
import { reduceRows } from './reduce-rows.ts';
import type { PlotGeometry } from './use-drag-range.ts';

export type PlotKind = 'line' | 'area' | 'column' | 'scatter';

interface TimePlotProps {
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  readonly kind?: PlotKind;
  readonly axis: AxisKind;
  readonly from?: number;
  readonly to?: number;
  readonly markers?: readonly ChartMarker[];
  readonly bounds?: readonly number[];
  readonly expected?: { readonly low: number; readonly high: number };
  readonly stretches?: readonly ChartStretch[];
  readonly hidden: ReadonlySet<string>;
  readonly size: ElementSize;
  readonly formatValue?: (value: number) => string;
}

const Y_AXIS_WIDTH = 48;
const RIGHT_MARGIN = 8;
const COLUMN_PADDING = 16;
/** With fewer points than this each one gets a dot. */
const FEW_POINTS = 40;

/** The ends of the x axis: those asked for, else those of the data. */
function axisEnds({ from, to, rows }: Pick<TimePlotProps, 'from' | 'to' | 'rows'>) {
  return { from: from ?? rows[0]?.x ?? 0, to: to ?? rows.at(-1)?.x ?? 0 };
}

/** Columns stand around their place on the axis: the first and the last one need room beyond its ends. */
function paddingOf(kind: PlotKind): number {
  return kind === 'column' ? COLUMN_PADDING : 0;
}

/** Where the x axis lies in the box of a plot. */
export function plotGeometry(
  props: Pick<TimePlotProps, 'from' | 'to' | 'rows' | 'kind' | 'size'>,
): PlotGeometry {
  const padding = paddingOf(props.kind ?? 'line');
  const left = Y_AXIS_WIDTH + padding;
  return { left, right: props.size.width - RIGHT_MARGIN - padding, ...axisEnds(props) };
}

/** The drawing of a chart, from no more rows than its pixels can show. */
export function TimePlot(props: TimePlotProps) {
  const { series, rows, kind = 'line', axis, markers = [], hidden, size, formatValue = formatCount } = props;
  const shown = useMemo(() => reduceRows(rows, size.width - Y_AXIS_WIDTH), [rows, size.width]);
  const { from, to } = axisEnds(props);
  const colors = seriesColors(series);
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={shown as ChartRow[]}
      margin={{ top: markers.length > 0 ? 18 : 6, right: RIGHT_MARGIN, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...AXIS_STYLE}
        dataKey="x"
        type="number"
        domain={[from, to]}
        allowDataOverflow
        minTickGap={40}
        padding={{ left: paddingOf(kind), right: paddingOf(kind) }}
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
      {drawnExpectations(props)}
      {markers.map((marker) => (
        <ReferenceLine
          key={`${marker.at} ${marker.label}`}
          x={marker.at}
          stroke="var(--muted)"
          strokeDasharray="2 3"
          label={<MarkerLabel text={marker.label} place={(marker.at - from) / (to - from)} />}
        />
      ))}
      {series.map(({ id, label, echoOf }, index) =>
        drawn(kind, {
          ...{ id, label, index, color: colors[index] ?? '' },
          isEcho: echoOf !== undefined,
          isHidden: hidden.has(id),
          isSparse: shown.length < FEW_POINTS,
        }),
      )}
    </ComposedChart>
  );
}

/** What the values are held against. The axis grows to show it, but not for times that it does not show. */
function drawnExpectations({ bounds = [], expected, stretches = [] }: TimePlotProps) {
  return [
    ...stretches.map(({ from, to }) => (
      <ReferenceArea key={`from ${from}`} x1={from} x2={to} fill="var(--bad)" fillOpacity={0.14} />
    )),
    expected && (
      <ReferenceArea
        key="expected"
        y1={expected.low}
        y2={expected.high}
        fill="var(--good)"
        fillOpacity={0.12}
        ifOverflow="extendDomain"
      />
    ),
    ...bounds.map((bound) => (
      <ReferenceLine
        key={`at ${bound}`}
        y={bound}
        stroke="var(--bad)"
        strokeDasharray="4 3"
        ifOverflow="extendDomain"
      />
    )),
  ];
}

interface Drawn {
  readonly id: string;
  readonly label: string;
  readonly index: number;
  readonly color: string;
  readonly isEcho: boolean;
  readonly isHidden: boolean;
  readonly isSparse: boolean;
}

/** A series in the shape of its kind. A function, since the chart library looks at the types of its direct children. */
function drawn(kind: PlotKind, { id, label, index, color, isEcho, isHidden, isSparse }: Drawn) {
  const common = {
    name: label,
    dataKey: (row: ChartRow) => row.values[index],
    hide: isHidden,
    isAnimationActive: false,
    stroke: color,
    ...(isEcho && { strokeDasharray: '3 3', opacity: 0.65 }),
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
  const colors = seriesColors(series);
  return series
    .map(({ id, label }, index) => ({
      id,
      label,
      color: colors[index] ?? '',
      value: row.values[index] ?? null,
    }))
    .filter(({ id, value }) => value !== null && !hidden.has(id))
    .map(({ id, label, color, value }) => ({ id, label, color, text: formatValue(value ?? 0) }));
}
