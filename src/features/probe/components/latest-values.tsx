import type { Visualization } from '@lookout/contract';
import { BarChart } from '../../../components/charts/bar-chart.tsx';
import { PieChart } from '../../../components/charts/pie-chart.tsx';
import { formatCount } from '../../../lib/format.ts';
import { type ChartSeries, latestValues } from '../model/chart-series.ts';

interface LatestValuesProps {
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly visualization: Extract<Visualization, 'piechart' | 'card' | 'barchart'>;
}

/** The values of the latest window, for the charts without a time axis: pie, bars and card. */
export function LatestValues({ title, series, visualization }: LatestValuesProps) {
  const values = latestValues(series);
  const label = `${title}, latest window`;
  if (visualization === 'piechart') return <PieChart label={label} slices={values} height={200} />;
  if (visualization === 'barchart') {
    const bars = { id: 'latest', label: 'Latest window', values: values.map(({ value }) => value) };
    return (
      <BarChart label={label} categories={values.map((entry) => entry.label)} series={[bars]} height={200} />
    );
  }
  return (
    <dl aria-label={label} className="mb-3 flex flex-wrap gap-6">
      {values.map((entry) => (
        <div key={entry.label}>
          <dt className="text-data text-muted">{entry.label}</dt>
          <dd className="tabular text-xl font-semibold">{formatCount(entry.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
