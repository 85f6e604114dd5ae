import type { ResultTable, Visualization } from '@lookout/contract';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatCount } from '../../../lib/format.ts';
import { cellText, isNumeric } from '../model/result-cells.ts';
import { resultSeries } from '../model/result-chart.ts';

const MOST_ROWS = 50;
const KINDS: Partial<Record<Visualization, 'line' | 'area' | 'column' | 'scatter'>> = {
  timechart: 'line',
  linechart: 'line',
  areachart: 'area',
  columnchart: 'column',
  barchart: 'column',
  scatterchart: 'scatter',
};

/** What an aggregate makes of the sample: as a chart when it asks for one, and as a table. */
export function ResultView({ result }: { readonly result: ResultTable }) {
  const kind = result.visualization && KINDS[result.visualization];
  const series = kind ? resultSeries(result) : null;
  return (
    <div className="flex flex-col gap-3">
      {kind && series && (
        <TimeChart label="Result over the sample" series={series} kind={kind} height={180} />
      )}
      <ResultRows result={result} />
    </div>
  );
}

function ResultRows({ result: { columns, rows, totalRows } }: { readonly result: ResultTable }) {
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <div className="max-h-72 overflow-auto rounded border">
      <table aria-label="Result" className="w-full text-data">
        <thead className="sticky top-0 bg-surface text-left text-muted">
          <tr>
            {columns.map(({ name, type }) => (
              <th
                key={name}
                scope="col"
                className={cn('border-b px-2 py-1 font-normal', isNumeric(type) && 'text-right')}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map(({ name, type }, index) => (
                <td key={name} className={cn('px-2 py-0.5', isNumeric(type) && 'tabular text-right')}>
                  {cellText(row[index] ?? null, type)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {totalRows > shown.length && (
        <p className="border-t px-2 py-1 text-data text-muted">
          The first {shown.length} of {formatCount(totalRows)} rows.
        </p>
      )}
    </div>
  );
}
