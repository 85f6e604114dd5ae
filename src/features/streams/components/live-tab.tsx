import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { pipeQuery } from '../../../lib/pipe-query.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { sampleNote } from '../model/sample-note.ts';
import { useStreamsSearch } from '../use-streams-search.ts';
import { useTail } from '../use-tail.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { TailList } from './tail-list.tsx';
import { TailStatus } from './tail-status.tsx';
import { TailToolbar } from './tail-toolbar.tsx';

/** The newest records, line by line. It stands still the moment one touches it. */
export function LiveTab() {
  const [search] = useStreamsSearch();
  const [isPaused, setPaused] = useState(false);
  const [openId, setOpenId] = useState<number | null>(null);
  const [tail, status] = useTail(search, isPaused);
  const { data: pipe } = useQuery(pipeQuery(useEnvironment()));
  useShortcut({ keys: 'p', label: 'Pause or follow the tail' }, () => setPaused(!isPaused));
  const open = (id: number) => {
    setPaused(true);
    setOpenId(id);
  };
  return (
    <div className="flex h-full flex-col">
      <TailToolbar isPaused={isPaused} onPause={setPaused} />
      <TailStatus status={status} isPaused={isPaused} note={sampleNote(status, pipe?.recordsInPerSecond)} />
      <div className="min-h-0 grow">
        {tail.rows.length > 0 ? (
          <TailList rows={tail.rows} isPaused={isPaused} onPause={setPaused} openId={openId} onOpen={open} />
        ) : status.records === 0 && status.problem === null ? (
          <SkeletonRows label="Waiting for the first records" rows={14} />
        ) : (
          <EmptyState title="No sampled record matches" icon={<ScrollText size={20} aria-hidden="true" />}>
            The tail shows a sample of the last minutes. Widen the filter, or wait for the next records.
          </EmptyState>
        )}
      </div>
      {openId !== null && <RecordDrawer id={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}
