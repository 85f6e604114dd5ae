import type { StreamVolume } from '@lookout/contract';
import { Sparkline } from '../../../components/charts/sparkline.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { formatByteRate, formatRate, formatShare } from '../../../lib/format.ts';
import { removedShare } from '../model/volumes.ts';
import { DurableId } from './durable-id.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { ShareBar } from './share-bar.tsx';

/** The columns of the volume table; the later ones give way on narrow screens. */
export const VOLUME_COLUMNS: readonly DataTableColumn<StreamVolume>[] = [
  {
    id: 'durableId',
    header: 'Durable ID',
    width: 'minmax(9rem, 2fr)',
    sortValue: ({ durableId }) => durableId,
    cell: ({ durableId }) => <DurableId value={durableId} />,
  },
  {
    id: 'service',
    header: 'Service',
    width: 'minmax(6rem, 1fr)',
    hideBelow: 620,
    sortValue: ({ service }) => service,
    cell: ({ service }) => service,
  },
  {
    id: 'severity',
    header: 'Severity',
    width: '4rem',
    hideBelow: 760,
    sortValue: ({ severityNumber }) => severityNumber,
    cell: ({ severityNumber }) => <SeverityMark severityNumber={severityNumber} />,
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
    hideBelow: 520,
    sortValue: ({ bytesPerSecond }) => bytesPerSecond,
    cell: ({ bytesPerSecond }) => formatByteRate(bytesPerSecond),
  },
  {
    id: 'out',
    header: 'Out',
    width: '8rem',
    align: 'end',
    hideBelow: 860,
    sortValue: ({ recordsOutPerSecond }) => recordsOutPerSecond,
    cell: (volume) => <Out volume={volume} />,
  },
  {
    id: 'trend',
    header: 'Trend',
    width: '5rem',
    hideBelow: 960,
    cell: ({ trend, durableId }) => <Sparkline label={`Trend of ${durableId}`} values={trend} />,
  },
];

function Out({ volume }: { readonly volume: StreamVolume }) {
  const removed = removedShare(volume);
  return (
    <>
      {removed >= 0.001 && <span className="mr-1.5 text-accent">−{formatShare(removed)}</span>}
      {formatRate(volume.recordsOutPerSecond)}
    </>
  );
}
