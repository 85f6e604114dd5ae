import type { StreamsOverview, StreamVolume } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { DataTable } from '../../../components/data-table.tsx';
import { sortFromText, sortToText } from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { streamPriceQuery } from '../api/stream-price.ts';
import { streamLines } from '../model/stream-lines.ts';
import { filterVolumes, volumeKey } from '../model/volumes.ts';
import { DEFAULT_WINDOW } from '../url.ts';
import { useLoudLines } from '../use-loud-lines.ts';
import { useStreamsSearch } from '../use-streams-search.ts';
import { LoudLinesPanel } from './loud-lines-panel.tsx';
import { NothingEmitted } from './nothing-emitted.tsx';
import { StreamMap } from './stream-map.tsx';
import { volumeColumns } from './volume-columns.tsx';
import { VolumeToolbar } from './volume-toolbar.tsx';

const VolumeDrawer = lazy(async () => ({ default: (await import('./volume-drawer.tsx')).VolumeDrawer }));

/** Which lines of code make the volume. */
export function VolumeTab() {
  const environment = useEnvironment();
  const [{ window = DEFAULT_WINDOW }] = useStreamsSearch();
  const { data, error, refetch } = useQuery(streamsQuery(environment, window));
  if (data) return <VolumeTable overview={data} />;
  if (!error) return <SkeletonRows label="Loading the volume by Durable ID" rows={12} />;
  return <ErrorState title="The volume could not be loaded" error={error} onRetry={() => void refetch()} />;
}

const DEFAULT_SORT = '-records';

function VolumeTable({ overview }: { readonly overview: StreamsOverview }) {
  const [search, change] = useStreamsSearch();
  const { data: price } = useQuery(streamPriceQuery(overview.environment));
  const lines = streamLines(overview.volumes);
  const shown = filterVolumes(lines, search);
  const loud = useLoudLines(lines);
  const selected = lines.find((volume) => volumeKey(volume) === search.selected);
  const select = (line: StreamVolume) => change({ selected: volumeKey(line) });
  if (lines.length === 0) return <NothingEmitted />;
  return (
    <div className="flex h-full flex-col">
      <VolumeToolbar volumes={lines} price={price} />
      <LoudLinesPanel loud={loud} price={price} />
      <div className="flex min-h-0 grow flex-col xl:flex-row">
        {shown.length === 0 ? (
          <EmptyState title="No Durable ID matches the filter">
            Clear the search or choose another service.
          </EmptyState>
        ) : (
          <>
            <div className="h-48 shrink-0 border-b p-2 xl:h-auto xl:w-2/5 xl:border-r xl:border-b-0">
              <StreamMap
                lines={shown}
                loud={new Set(loud.lines.map(volumeKey))}
                selectedKey={search.selected}
                onSelect={select}
              />
            </div>
            <DataTable
              className="min-h-48 min-w-0 grow"
              label="Volume by Durable ID"
              columns={volumeColumns(price)}
              rows={shown}
              keyOf={volumeKey}
              sort={sortFromText(search.sort ?? DEFAULT_SORT)}
              onSort={(sort) => change({ sort: sortToText(sort) })}
              selectedKey={search.selected}
              onSelect={select}
            />
          </>
        )}
      </div>
      {selected && (
        <Suspense fallback={null}>
          <VolumeDrawer volume={selected} price={price} onClose={() => change({ selected: undefined })} />
        </Suspense>
      )}
    </div>
  );
}
