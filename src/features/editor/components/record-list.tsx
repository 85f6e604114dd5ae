import type { RecordExample } from '@lookout/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { Skeleton } from '../../../components/skeleton.tsx';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { PreviewPage } from '../../../lib/workers/sample-types.ts';
import { useEditor, usePreviewState } from '../hooks/editor-context.ts';
import { type Fate, STATUS_WORDS } from '../model/record-status.ts';
import { RecordRow } from './record-row.tsx';

interface RecordListProps {
  readonly status: Fate | undefined;
  readonly count: number;
}

const ROW_HEIGHT = 28;

/** Thousands of records of which only those on screen leave the worker. Whoever reads one freezes the sample. */
export function RecordList({ status, count }: RecordListProps) {
  const { preview } = useEditor();
  const page = usePreviewState((state) => state.page);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  useEffect(() => {
    void preview.show(status, first);
  }, [preview, status, first]);
  if (count === 0) return <p className="px-3 py-6 text-center text-muted">{emptyText(status)}</p>;
  const toggle = (index: number) => {
    void sampleClient.freeze(true);
    setOpenRow(openRow === index ? null : index);
  };
  return (
    <div
      ref={scroller}
      className="min-h-40 grow overflow-auto"
      onScroll={({ currentTarget }) => currentTarget.scrollTop > 0 && freezeOnce()}
    >
      <ul
        aria-label="Records of the sample"
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start, key }) => {
          const record = recordAt(page, status, index);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${start}px)` }}
            >
              {record ? (
                <RecordRow
                  record={record}
                  place={{ status, index }}
                  isOpen={openRow === index}
                  onToggle={() => toggle(index)}
                />
              ) : (
                <Skeleton className="mx-3 my-1.5 h-4" />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function recordAt(
  page: PreviewPage | null,
  status: Fate | undefined,
  index: number,
): RecordExample | undefined {
  return page && page.window.status === status ? page.records[index - page.window.offset] : undefined;
}

/** Rows that move under a reader are unreadable: the sample stands still from the first scroll on. */
function freezeOnce(): void {
  if (!sampleClient.status.getState().isFrozen) void sampleClient.freeze(true);
}

function emptyText(status: Fate | undefined): string {
  return status
    ? `No record of this sample is ${STATUS_WORDS[status].toLowerCase()}.`
    : 'The sample is empty.';
}
