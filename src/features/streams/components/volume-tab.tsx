import type { StreamsOverview } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.tsx';
import { sortFromText, sortToText } from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { streamsQuery } from '../api/streams-query.ts';
import { filterVolumes, volumeKey } from '../model/volumes.ts';
import { DEFAULT_WINDOW } from '../url.ts';
import { useStreamsSearch } from '../use-streams-search.ts';
import { NothingEmitted } from './nothing-emitted.tsx';
import { VOLUME_COLUMNS } from './volume-columns.tsx';
import { VolumeDrawer } from './volume-drawer.tsx';
import { VolumeToolbar } from './volume-toolbar.tsx';

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
  const { volumes } = overview;
  const shown = filterVolumes(volumes, search);
  const selected = volumes.find((volume) => volumeKey(volume) === search.selected);
  if (volumes.length === 0) return <NothingEmitted />;
  return (
    <div className="flex h-full flex-col">
      <VolumeToolbar volumes={volumes} />
      <div className="min-h-0 grow">
        {shown.length === 0 ? (
          <EmptyState title="No Durable ID matches the filter">
            Clear the search or choose another service.
          </EmptyState>
        ) : (
          <DataTable
            label="Volume by Durable ID"
            columns={VOLUME_COLUMNS}
            rows={shown}
            keyOf={volumeKey}
            sort={sortFromText(search.sort ?? DEFAULT_SORT)}
            onSort={(sort) => change({ sort: sortToText(sort) })}
            selectedKey={search.selected}
            onSelect={(volume) => change({ selected: volumeKey(volume) })}
          />
        )}
      </div>
      {selected && <VolumeDrawer volume={selected} onClose={() => change({ selected: undefined })} />}
    </div>
  );
}
