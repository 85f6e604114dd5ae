import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TailRow } from '../../../lib/workers/sample-types.ts';
import { TailLine } from './tail-line.tsx';

interface TailListProps {
  /** Oldest first. */
  readonly rows: readonly TailRow[];
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
  readonly openId: number | null;
  readonly onOpen: (id: number) => void;
}

const LINE_HEIGHT = 22;
const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Lines as a terminal shows them, the newest at the bottom. Touching or scrolling them pauses. */
export function TailList({ rows, isPaused, onPause, openId, onOpen }: TailListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 20,
  });
  useEffect(() => {
    if (!isPaused && scroller.current && rows.length > 0)
      scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [rows, isPaused]);

  const onKeyDown = (event: KeyboardEvent) => {
    const line =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-index]') : null;
    const step = STEPS[event.key];
    if (!line || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onPause(true);
    const target = Number(line.dataset.index) + step;
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] button`)?.focus(),
    );
  };
  const pause = () => !isPaused && onPause(true);
  return (
    <div
      ref={scroller}
      onWheel={pause}
      onPointerDown={pause}
      onTouchMove={pause}
      className="h-full overflow-auto bg-sunken py-1 font-mono text-data"
    >
      <ul
        aria-label="Live records"
        onKeyDown={onKeyDown}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            data-index={index}
            className="absolute top-0 left-0 w-full"
            style={{ height: LINE_HEIGHT, transform: `translateY(${start}px)` }}
          >
            <TailLine row={rows[index] as TailRow} isOpen={rows[index]?.id === openId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}
