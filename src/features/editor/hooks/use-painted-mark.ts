import { useLayoutEffect } from 'react';
import { usePreviewState } from './editor-context.ts';

/**
 * Leaves `lookout:preview-painted` in the performance timeline once a result is on the screen, and for results of
 * an edit the measure `preview` from the input event to that paint.
 */
export function usePaintedMark(): void {
  const run = usePreviewState(({ answer }) => answer?.run ?? null);
  const edition = usePreviewState(({ answeredEdition }) => answeredEdition);
  const inputAt = usePreviewState(({ answeredInputAt }) => answeredInputAt);
  useLayoutEffect(() => {
    if (run === null) return;
    // The frame callback runs before the paint, a task queued by it right after.
    const frame = requestAnimationFrame(() => setTimeout(() => markPainted(edition, inputAt)));
    return () => cancelAnimationFrame(frame);
  }, [run, edition, inputAt]);
}

function markPainted(version: number, inputAt: number | null): void {
  const detail = { version };
  performance.mark('lookout:preview-painted', { detail });
  if (inputAt !== null) performance.measure('preview', { start: inputAt, end: performance.now(), detail });
}
