import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { formatByteRate, formatRate, formatShare } from '../../../lib/format.ts';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { volumeKey } from '../model/volumes.ts';

interface VolumeTileProps {
  readonly title: string;
  readonly shows: { readonly service: string; readonly durableId: string };
  readonly height: number;
}

/** Volumes are kept for an hour: what is older is a metric's. */
const WINDOW = 3600;

/** The volume of one line of code over the last hour, with the way to all that is known of it. */
export function VolumeTile({ title, shows: { service, durableId }, height }: VolumeTileProps) {
  const { data, dataUpdatedAt, error, refetch } = useQuery(streamsQuery(useEnvironment(), WINDOW));
  if (error && !data) {
    return <ErrorState title="The volume could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <div role="status" aria-label={`Loading ${title}`}>
        <Skeleton className="h-[220px]" />
      </div>
    );
  }
  const volume = data.volumes.find((one) => one.service === service && one.durableId === durableId);
  if (!volume) {
    return (
      <EmptyState title="Nothing in the last hour">
        {service} did not emit {durableId || 'records without a Durable ID'}. It shows again as soon as it
        does.
      </EmptyState>
    );
  }
  const step = (WINDOW * 1000) / volume.trend.length;
  const start = dataUpdatedAt - WINDOW * 1000;
  const points = volume.trend.map((rate, index): [number, number] => [start + index * step, rate]);
  return (
    <>
      <p className="mb-1 text-data text-muted">
        {formatRate(volume.recordsPerSecond)}, {formatByteRate(volume.bytesPerSecond)},{' '}
        {formatShare(volume.shareOfBytes)} of the bytes; the last hour
      </p>
      <TimeChart
        label={`Records a second of ${durableId}`}
        series={[{ id: 'records', label: 'Records a second', points }]}
        kind="area"
        height={height - 20}
        from={start}
        to={dataUpdatedAt}
      />
      <Link
        to="/streams"
        search={{ selected: volumeKey(volume) }}
        className="mt-1 inline-block text-data text-accent hover:underline"
      >
        Look into it
      </Link>
    </>
  );
}
