import type { ResultTable, Visualization } from '@lookout/contract';
import type { ReactNode } from 'react';
import { BarChart } from '../../../components/charts/bar-chart.tsx';
import { PieChart } from '../../../components/charts/pie-chart.tsx';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import type { PlotKind } from '../../../components/charts/time-plot.tsx';
import { cellText } from '../model/result-cells.ts';
import { categoryChart, continuousChart } from '../model/result-series.ts';

interface ResultChartProps {
  readonly result: ResultTable;
  readonly visualization: Visualization;
}

const LABEL = 'Result over the sample';
const HEIGHT = 200;

/** Draws a result as `render` asks; says so when it cannot. */
export function ResultChart({ result, visualization }: ResultChartProps) {
  return (
    drawers[visualization](result) ?? (
      <p className="text-data text-muted">
        This result has no number to draw as a {visualization}. Its rows are below.
      </p>
    )
  );
}

type Drawer = (result: ResultTable) => ReactNode;

const drawers: Record<Visualization, Drawer> = {
  table: () => null,
  timechart: (result) => plot(result, 'line'),
  linechart: (result) => plot(result, 'line'),
  areachart: (result) => plot(result, 'area'),
  scatterchart: (result) => plot(result, 'scatter'),
  columnchart: (result) => bars(result, 'vertical'),
  barchart: (result) => bars(result, 'horizontal'),
  piechart: (result) => pie(result),
  card: (result) => card(result),
};

function plot(result: ResultTable, kind: PlotKind): ReactNode {
  const chart = continuousChart(result);
  return (
    chart && (
      <TimeChart
        label={LABEL}
        kind={kind}
        axis={chart.axis}
        series={chart.series}
        height={HEIGHT}
        exportName="preview"
      />
    )
  );
}

function bars(result: ResultTable, orientation: 'horizontal' | 'vertical'): ReactNode {
  const chart = categoryChart(result);
  return chart && <BarChart label={LABEL} {...chart} orientation={orientation} height={HEIGHT} />;
}

function pie(result: ResultTable): ReactNode {
  const chart = categoryChart(result);
  const values = chart?.series[0]?.values;
  if (!chart || !values) return null;
  const slices = chart.categories.map((label, index) => ({ label, value: values[index] ?? 0 }));
  return <PieChart label={LABEL} slices={slices} height={HEIGHT} />;
}

function card({ columns, rows }: ResultTable): ReactNode {
  const [row] = rows;
  return (
    row && (
      <dl aria-label={LABEL} className="flex flex-wrap gap-6">
        {columns.map(({ name, type }, index) => (
          <div key={name}>
            <dt className="text-data text-muted">{name}</dt>
            <dd className="tabular text-[28px] leading-9">{cellText(row[index] ?? null, type)}</dd>
          </div>
        ))}
      </dl>
    )
  );
}
