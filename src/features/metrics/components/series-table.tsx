import type { MetricStat } from '@lookout/contract';
import { useState } from 'react';
import { DataTable } from '../../../components/data-table.tsx';
import type { DataTableColumn, DataTableSort } from '../../../components/data-table-model.ts';
import { formatShare } from '../../../lib/format.ts';
import type { SeriesFigures } from '../model/series-figures.ts';

interface SeriesTableProps {
  readonly label: string;
  readonly figures: readonly SeriesFigures[];
  readonly stat: MetricStat;
  readonly isCompared: boolean;
  readonly formatValue: (value: number) => string;
}

/** Every series with what it came to over the range. */
export function SeriesTable({ label, figures, stat, isCompared, formatValue }: SeriesTableProps) {
  const [sort, setSort] = useState<DataTableSort>();
  return (
    <DataTable<SeriesFigures>
      label={label}
      rows={figures}
      columns={columnsOf(stat, isCompared, formatValue)}
      keyOf={({ id }) => id}
      {...(sort && { sort })}
      onSort={setSort}
    />
  );
}

const HEADERS: Readonly<Record<MetricStat, string>> = {
  sum: 'Sum',
  average: 'Average',
  last: 'Last',
  lowest: 'Lowest',
  highest: 'Highest',
};

function columnsOf(stat: MetricStat, isCompared: boolean, formatValue: (value: number) => string) {
  const figure = (
    of: 'value' | 'average' | 'lowest' | 'highest' | 'last',
    header: string,
    hideBelow?: number,
  ): DataTableColumn<SeriesFigures> => ({
    id: of,
    header,
    width: '6.5rem',
    align: 'end',
    sortValue: (row) => row[of],
    cell: (row) => formatValue(row[of]),
    ...(hideBelow !== undefined && { hideBelow }),
  });
  const others = (['average', 'lowest', 'highest', 'last'] as const).filter((other) => other !== stat);
  const change: DataTableColumn<SeriesFigures> = {
    id: 'change',
    header: 'Against before',
    width: '8rem',
    align: 'end',
    sortValue: (row) => row.change ?? Number.NEGATIVE_INFINITY,
    cell: ({ change: share }) => <Change share={share} />,
  };
  return [
    {
      id: 'series',
      header: 'Series',
      width: 'minmax(8rem, 2fr)',
      sortValue: (row: SeriesFigures) => row.label,
      cell: (row: SeriesFigures) => (
        <span className="truncate" title={row.label}>
          {row.label}
        </span>
      ),
    },
    figure('value', HEADERS[stat]),
    ...(isCompared ? [change] : []),
    ...others.map((other) => figure(other, HEADERS[other], 620)),
  ];
}

function Change({ share }: { readonly share: number | null }) {
  if (share === null) return <span className="text-muted">nothing before</span>;
  return <>{share >= 0 ? `+${formatShare(share)}` : `−${formatShare(-share)}`}</>;
}
