import { lazy, Suspense } from 'react';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useStreamsSearch } from '../use-streams-search.ts';
import { StreamsPipe } from './streams-pipe.tsx';
import { VolumeTab } from './volume-tab.tsx';

const LiveTab = lazy(async () => ({ default: (await import('./live-tab.tsx')).LiveTab }));

/** What the services of the environment emit: how much, and what it says. */
export function StreamsPage() {
  const [search, change] = useStreamsSearch();
  return (
    <div className="flex h-full flex-col">
      <title>Streams · Lookout</title>
      <h1 className="sr-only">Streams</h1>
      <StreamsPipe />
      <Tabs
        label="Views of the stream"
        className="min-h-96 grow"
        value={search.tab ?? 'volume'}
        onChange={(tab) => change({ tab: tab === 'live' ? 'live' : 'volume' })}
        tabs={[
          { id: 'volume', label: 'Volume', panel: <VolumeTab /> },
          {
            id: 'live',
            label: 'Live',
            panel: (
              <Suspense fallback={<SkeletonRows label="Waiting for the first records" rows={14} />}>
                <LiveTab />
              </Suspense>
            ),
          },
        ]}
      />
    </div>
  );
}
