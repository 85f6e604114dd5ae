import type { MetricSummary } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Sparkline } from '../../../components/charts/sparkline.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { formatOfUnit, unitText } from '../../../lib/format-value.ts';
import { metricColumn } from '../../../lib/metric-series.ts';
import type { RangeSearch } from '../../../lib/time-range.ts';

/** The columns of the list of metrics. Links keep the range. */
export function metricColumns(range: RangeSearch): readonly DataTableColumn<MetricSummary>[] {
  return [
    {
      id: 'metric',
      header: 'Metric',
      width: 'minmax(8rem, 1.2fr)',
      sortValue: ({ metric }) => metricColumn(metric),
      cell: (summary) => <MetricLink summary={summary} range={range} />,
    },
    {
      id: 'probe',
      header: 'Probe',
      width: 'minmax(8rem, 2fr)',
      sortValue: ({ probeTitle }) => probeTitle,
      cell: ProbeCell,
    },
    {
      id: 'keys',
      header: 'By',
      width: 'minmax(6rem, 1fr)',
      hideBelow: 760,
      cell: ({ keys }) => <span className="truncate text-muted">{keys.join(', ') || 'one series'}</span>,
    },
    {
      id: 'series',
      header: 'Series',
      width: '4.5rem',
      align: 'end',
      hideBelow: 620,
      sortValue: ({ seriesCount }) => seriesCount,
      cell: ({ seriesCount }) => seriesCount,
    },
    {
      id: 'latest',
      header: 'Whole range',
      width: '7rem',
      align: 'end',
      sortValue: (summary) => wholeRange(summary) ?? 0,
      cell: WholeRangeCell,
    },
    { id: 'trend', header: 'Trend', width: '6rem', hideBelow: 460, cell: TrendCell },
    {
      id: 'last',
      header: 'Last window',
      width: '7rem',
      align: 'end',
      hideBelow: 900,
      sortValue: ({ lastAt }) => Date.parse(lastAt),
      cell: ({ lastAt }) => <TimeText at={lastAt} />,
    },
  ];
}

function MetricLink({ summary, range }: { readonly summary: MetricSummary; readonly range: RangeSearch }) {
  const { probeId, metric } = summary;
  return (
    <Link
      to="/probe-metrics/$probeId"
      params={{ probeId }}
      search={{ ...range, metric }}
      className="truncate font-medium hover:underline"
      title={metric}
    >
      {metricColumn(metric)}
    </Link>
  );
}

function ProbeCell({ probeId, probeTitle }: MetricSummary) {
  return (
    <Link to="/probes/$probeId" params={{ probeId }} className="truncate hover:underline" title={probeTitle}>
      {probeTitle}
    </Link>
  );
}

function WholeRangeCell(summary: MetricSummary) {
  const value = wholeRange(summary);
  if (value === null) return '–';
  const title = summary.kind === 'sum' ? 'Added up over the range' : 'Average over the range';
  return (
    <span title={title}>
      {formatOfUnit(summary.unit)(value)} <span className="text-muted">{unitText(summary.unit)}</span>
    </span>
  );
}

function TrendCell({ metric, trend }: MetricSummary) {
  return <Sparkline label={`Course of ${metricColumn(metric)}`} values={trend.map((value) => value ?? 0)} />;
}

function wholeRange({ kind, trend }: MetricSummary): number | null {
  const values = trend.filter((value) => value !== null);
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return kind === 'sum' ? sum : sum / values.length;
}
