import type { StreamPrice, StreamVolume } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { Sparkline } from '../../../components/charts/sparkline.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { costAMonth, formatCost } from '../../../lib/cost.ts';
import { formatByteRate, formatRate, formatShare } from '../../../lib/format.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { distinctText, removedShare } from '../model/volumes.ts';
import { DurableId } from './durable-id.tsx';
import { SeverityMix } from './severity-mix.tsx';
import { ShareBar } from './share-bar.tsx';

/** The columns of the volume table; the later ones give way where there is little room. */
export function volumeColumns(price: StreamPrice | undefined): readonly DataTableColumn<StreamLine>[] {
  return [...LEADING_COLUMNS, costColumn(price), ...TRAILING_COLUMNS];
}

const LEADING_COLUMNS: readonly DataTableColumn<StreamLine>[] = [
  {
    id: 'durableId',
    header: 'Durable ID',
    width: 'minmax(9rem, 2fr)',
    sortValue: ({ durableId }) => durableId,
    cell: ({ durableId, isNew }) => (
      <span className="flex min-w-0 items-center gap-1.5">
        <span className="truncate">
          <DurableId value={durableId} />
        </span>
        {isNew && (
          <Badge tone="info" title="First seen within the last day">
            new
          </Badge>
        )}
      </span>
    ),
  },
  {
    id: 'service',
    header: 'Service',
    width: 'minmax(6rem, 1fr)',
    hideBelow: 560,
    sortValue: ({ service }) => service,
    cell: ({ service }) => service,
  },
  {
    id: 'severity',
    header: 'Severity',
    width: '4.75rem',
    hideBelow: 920,
    sortValue: ({ severityNumber }) => severityNumber,
    cell: ({ severities }) => <SeverityMix severities={severities} />,
  },
  {
    id: 'records',
    header: 'Records',
    width: '4.5rem',
    align: 'end',
    sortValue: ({ recordsPerSecond }) => recordsPerSecond,
    cell: ({ recordsPerSecond }) => formatRate(recordsPerSecond),
  },
  {
    id: 'share',
    header: 'Share of records',
    width: 'minmax(6.5rem, 9rem)',
    sortValue: ({ shareOfRecords }) => shareOfRecords,
    cell: ({ shareOfRecords }) => <ShareBar share={shareOfRecords} />,
  },
  {
    id: 'bytes',
    header: 'Bytes',
    width: '5.5rem',
    align: 'end',
    hideBelow: 460,
    sortValue: ({ bytesPerSecond }) => bytesPerSecond,
    cell: ({ bytesPerSecond }) => formatByteRate(bytesPerSecond),
  },
];

const TRAILING_COLUMNS: readonly DataTableColumn<StreamLine>[] = [
  {
    id: 'probes',
    header: 'Read by',
    width: '4.5rem',
    align: 'end',
    hideBelow: 840,
    sortValue: ({ probeIds }) => probeIds.length,
    cell: ({ probeIds }) => (probeIds.length === 0 ? <span className="text-muted">–</span> : probeIds.length),
  },
  {
    id: 'distinct',
    header: 'Distinct',
    width: '5rem',
    align: 'end',
    hideBelow: 1120,
    sortValue: ({ distinct }) => distinct,
    cell: (line) => distinctText(line),
  },
  {
    id: 'out',
    header: 'Out',
    width: '8rem',
    align: 'end',
    hideBelow: 1040,
    sortValue: ({ recordsOutPerSecond }) => recordsOutPerSecond,
    cell: (volume) => <Out volume={volume} />,
  },
  {
    id: 'trend',
    header: 'Trend',
    width: '5rem',
    hideBelow: 1200,
    cell: ({ trend, durableId }) => <Sparkline label={`Trend of ${durableId}`} values={trend} />,
  },
];

function costColumn(price: StreamPrice | undefined): DataTableColumn<StreamLine> {
  return {
    id: 'cost',
    header: 'Cost a month',
    width: '6rem',
    align: 'end',
    hideBelow: 640,
    sortValue: ({ bytesOutPerSecond }) => bytesOutPerSecond,
    cell: ({ bytesOutPerSecond }) => formatCost(costAMonth(bytesOutPerSecond, price), price),
  };
}

function Out({ volume }: { readonly volume: StreamVolume }) {
  const removed = removedShare(volume);
  return (
    <>
      {removed >= 0.001 && <span className="mr-1.5 text-accent">−{formatShare(removed)}</span>}
      {formatRate(volume.recordsOutPerSecond)}
    </>
  );
}
