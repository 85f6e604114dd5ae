import { PieChart as Base, Cell, Pie, Tooltip } from 'recharts';
import { formatCount, formatShare } from '../../lib/format.ts';
import { useElementSize } from '../../lib/use-element-size.ts';
import { seriesColor } from './chart-series.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

export interface PieSlice {
  readonly label: string;
  readonly value: number;
}

export interface PieChartProps {
  readonly label: string;
  readonly slices: readonly PieSlice[];
  readonly height?: number;
  readonly formatValue?: (value: number) => string;
}

/** Shares of a whole, named and in numbers beside the drawing. */
export function PieChart({ label, slices, height = 240, formatValue = formatCount }: PieChartProps) {
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  const size = Math.min(width, height);
  return (
    <figure aria-label={label} className="m-0 flex min-w-0 flex-wrap items-center gap-4">
      <div ref={ref} className="min-w-40 shrink-0 basis-60" style={{ height }}>
        {size > 0 && (
          <Base width={size} height={size}>
            <Pie
              data={slices.map(({ label: name, value }) => ({ name, value }))}
              dataKey="value"
              nameKey="name"
              innerRadius="55%"
              outerRadius="92%"
              stroke="var(--bg)"
              isAnimationActive={false}
            >
              {slices.map((slice, index) => (
                <Cell key={slice.label} fill={seriesColor(index)} />
              ))}
            </Pie>
            <Tooltip
              isAnimationActive={false}
              content={({ active, payload }) => {
                const slice = payload[0]?.payload as { name: string; value: number } | undefined;
                if (!active || !slice) return null;
                const color = seriesColor(slices.findIndex((entry) => entry.label === slice.name));
                const text = formatValue(slice.value);
                return (
                  <ChartTooltip
                    title={formatShare(slice.value / total)}
                    entries={[{ id: slice.name, label: slice.name, color, text }]}
                  />
                );
              }}
            />
          </Base>
        )}
      </div>
      <ul className="min-w-0 grow text-data">
        {slices.map(({ label: name, value }, index) => (
          <li key={name} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className="size-2.5 shrink-0 rounded-sm"
              style={{ background: seriesColor(index) }}
            />
            <span className="min-w-0 truncate">{name}</span>
            <span className="tabular ml-auto pl-3">{formatValue(value)}</span>
            <span className="tabular w-14 text-right text-muted">
              {formatShare(total > 0 ? value / total : 0)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
