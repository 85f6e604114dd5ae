import { Bar, BarChart as Base, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount } from '../../lib/format.ts';
import { useElementSize } from '../../lib/use-element-size.ts';
import { AXIS_STYLE } from './chart-axis.ts';
import { ChartLegend } from './chart-legend.tsx';
import { seriesColor } from './chart-series.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { useHiddenSeries } from './use-hidden-series.ts';

export interface CategorySeries {
  readonly id: string;
  readonly label: string;
  /** One value for each category. */
  readonly values: readonly (number | null)[];
}

export interface BarChartProps {
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly CategorySeries[];
  /** Bars lie (room for long names) or stand. */
  readonly orientation?: 'horizontal' | 'vertical';
  readonly height?: number;
  readonly formatValue?: (value: number) => string;
}

interface CategoryRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const NAME_WIDTH = 140;

/** One value or more for each of a few names. */
export function BarChart(props: BarChartProps) {
  const {
    label,
    categories,
    series,
    orientation = 'horizontal',
    height = 240,
    formatValue = formatCount,
  } = props;
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const [hidden, toggle] = useHiddenSeries();
  const rows: CategoryRow[] = categories.map((name, index) => ({
    name,
    values: series.map(({ values }) => values[index] ?? null),
  }));
  const legend = series.map(({ id, label: name }, index) => ({ id, label: name, color: seriesColor(index) }));
  const isLying = orientation === 'horizontal';
  const values = {
    ...AXIS_STYLE,
    type: 'number',
    tickFormatter: (value: number) => formatValue(value),
  } as const;
  const names = { ...AXIS_STYLE, type: 'category', dataKey: 'name' } as const;
  return (
    <figure aria-label={label} className="m-0 min-w-0">
      <div ref={ref} style={{ height }}>
        {width > 0 && (
          <Base
            width={width}
            height={height}
            data={rows}
            layout={isLying ? 'vertical' : 'horizontal'}
            margin={{ top: 6, right: 12, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={isLying} horizontal={!isLying} stroke="var(--line)" />
            {isLying ? <XAxis {...values} /> : <XAxis {...names} />}
            {isLying ? <YAxis {...names} width={NAME_WIDTH} /> : <YAxis {...values} width={48} />}
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--hover)' }}
              content={({ active, payload }) => {
                const row = payload[0]?.payload as CategoryRow | undefined;
                return active && row ? (
                  <ChartTooltip title={row.name} entries={entriesOf(row, legend, formatValue)} />
                ) : null;
              }}
            />
            {legend.map(({ id, label: name, color }, index) => (
              <Bar
                key={id}
                name={name}
                dataKey={(row: CategoryRow) => row.values[index]}
                hide={hidden.has(id)}
                fill={color}
                maxBarSize={22}
                isAnimationActive={false}
              />
            ))}
          </Base>
        )}
      </div>
      <ChartLegend entries={legend} hidden={hidden} onToggle={toggle} />
    </figure>
  );
}

interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly color: string;
}

function entriesOf(row: CategoryRow, legend: readonly LegendEntry[], formatValue: (value: number) => string) {
  return legend.map((entry, index) => {
    const value = row.values[index] ?? null;
    return { ...entry, text: value === null ? '–' : formatValue(value) };
  });
}
