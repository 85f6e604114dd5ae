import type { StreamPrice } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { Sparkline } from '../../../components/charts/sparkline.tsx';
import { Drawer } from '../../../components/drawer.tsx';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { costAMonth, formatCost } from '../../../lib/cost.ts';
import { formatByteRate, formatBytes, formatRate, formatShare } from '../../../lib/format.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { distinctText, durableIdText, removedShare } from '../model/volumes.ts';
import { FieldInspector } from './field-inspector.tsx';
import { ProbeLinks } from './probe-links.tsx';
import { SeverityMix } from './severity-mix.tsx';
import { SourceSection } from './source-section.tsx';
import { StartProbe } from './start-probe.tsx';

interface VolumeDrawerProps {
  readonly volume: StreamLine;
  readonly price: StreamPrice | undefined;
  readonly onClose: () => void;
}

/** One line of code: what it costs, and what to do about it. */
export function VolumeDrawer({ volume, price, onClose }: VolumeDrawerProps) {
  const { service, durableId } = volume;
  return (
    <Drawer isOpen onClose={onClose} title={durableIdText(durableId)} subtitle={service}>
      <section aria-label="Course" className="border-b px-4 py-3">
        <Sparkline label="Records a second over the window" values={volume.trend} width={396} height={56} />
      </section>
      <KeyValueList items={factsOf(volume, price)} className="border-b px-4 py-3" />
      <SourceSection service={service} durableId={durableId} />
      <FieldInspector service={service} durableId={durableId} />
      <section className="border-t px-4 py-3">
        <StartProbe service={service} durableId={durableId} />
        <Link
          to="/streams"
          search={(known) => ({
            ...known,
            tab: 'live',
            service,
            durableId: durableId || undefined,
            selected: undefined,
          })}
          className={buttonClasses('ghost')}
        >
          <ScrollText size={14} aria-hidden="true" />
          Watch its records live
        </Link>
      </section>
    </Drawer>
  );
}

function factsOf(volume: StreamLine, price: StreamPrice | undefined) {
  const { recordsPerSecond, bytesPerSecond, recordsOutPerSecond, bytesOutPerSecond } = volume;
  const size = recordsPerSecond > 0 ? formatBytes(bytesPerSecond / recordsPerSecond) : '–';
  return [
    { label: 'Severity', value: <SeverityMix severities={volume.severities} /> },
    { label: 'In', value: `${formatRate(recordsPerSecond)}, ${formatByteRate(bytesPerSecond)}` },
    {
      label: 'Out',
      value: `${formatRate(recordsOutPerSecond)}, ${formatByteRate(bytesOutPerSecond)} (${formatShare(removedShare(volume))} removed)`,
    },
    {
      label: 'Share',
      value: `${formatShare(volume.shareOfRecords)} of records, ${formatShare(volume.shareOfBytes)} of bytes`,
    },
    { label: 'Cost a month', value: formatCost(costAMonth(bytesOutPerSecond, price), price) },
    { label: 'Average size', value: size },
    { label: 'Distinct contents', value: `${distinctText(volume)} in ${volume.sampled} sampled records` },
    { label: 'Read by', value: <ProbeLinks probeIds={volume.probeIds} /> },
    { label: 'First seen', value: <TimeText at={volume.firstSeenAt} /> },
    { label: 'Last seen', value: <TimeText at={volume.lastSeenAt} /> },
  ];
}
