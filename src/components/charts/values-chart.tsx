import { useRef } from 'react';
import { formatCount } from '../../lib/format.ts';
import { BarChart } from './bar-chart.tsx';
import { valuesCsv } from './chart-export.ts';
import { ExportMenu } from './export-menu.tsx';
import { PieChart } from './pie-chart.tsx';

export type ValuesKind = 'pie' | 'bar' | 'card';

export interface NamedValue {
  readonly label: string;
  readonly value: number;
}

interface ValuesChartProps {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly kind: ValuesKind;
  readonly values: readonly NamedValue[];
  /** What the values are, in the legend of bars. */
  readonly valueName: string;
  readonly height?: number;
  readonly formatValue?: (value: number) => string;
  /** Offers CSV and PNG under this file name. */
  readonly exportName?: string;
}

/** One value for each of a few names, without an axis of time: a pie, bars, or the bare figures. */
export function ValuesChart(props: ValuesChartProps) {
  const { values, valueName, exportName } = props;
  const figure = useRef<HTMLDivElement>(null);
  if (!exportName) return <Drawing {...props} />;
  return (
    <div className="flex items-end gap-2">
      <div ref={figure} className="min-w-0 grow">
        <Drawing {...props} />
      </div>
      <ExportMenu name={exportName} csv={() => valuesCsv(['series', valueName], values)} figure={figure} />
    </div>
  );
}

function Drawing(props: ValuesChartProps) {
  const { label, kind, values, valueName, height = 200, formatValue = formatCount } = props;
  const common = { label, height, formatValue };
  if (kind === 'pie') return <PieChart {...common} slices={values} />;
  if (kind === 'bar') {
    const bars = { id: 'values', label: valueName, values: values.map(({ value }) => value) };
    return <BarChart {...common} categories={values.map((entry) => entry.label)} series={[bars]} />;
  }
  return (
    <dl aria-label={label} className="mb-3 flex flex-wrap gap-6">
      {values.map((entry) => (
        <div key={entry.label}>
          <dt className="text-data text-muted">{entry.label}</dt>
          <dd className="tabular text-xl font-semibold">{formatValue(entry.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
