import { type PointerEvent, useState } from 'react';

/** Where a plot lies within its box, and which values its ends stand for. */
export interface PlotGeometry {
  /** Pixels from the left of the box. */
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

interface Drag {
  readonly start: number;
  readonly end: number;
}

/** Shorter ones are clicks. */
const SHORTEST_PIXELS = 4;

/**
 * A stretch of the x axis that the reader draws with the pointer over the box of a plot. `onRange` hears of it, in
 * order, when it is let go; Esc and leaving end it. `stretch`: in pixels from the left, while it is drawn.
 */
export function useDragRange(geometry: PlotGeometry, onRange?: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stretch = drag && { start: Math.min(drag.start, drag.end), end: Math.max(drag.start, drag.end) };
  if (!onRange) return { stretch: null, handlers: {} } as const;
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const start = placeIn(event, geometry);
      setDrag({ start, end: start });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag) setDrag({ ...drag, end: placeIn(event, geometry) });
    },
    onPointerUp: () => {
      setDrag(null);
      if (stretch && stretch.end - stretch.start >= SHORTEST_PIXELS)
        onRange(valueAt(stretch.start, geometry), valueAt(stretch.end, geometry));
    },
    onPointerLeave: () => setDrag(null),
  };
  return { stretch, handlers } as const;
}

function placeIn(
  { clientX, currentTarget }: PointerEvent<HTMLElement>,
  { left, right }: PlotGeometry,
): number {
  const x = clientX - currentTarget.getBoundingClientRect().left;
  return Math.min(Math.max(x, left), right);
}

function valueAt(x: number, { left, right, from, to }: PlotGeometry): number {
  return from + ((x - left) / (right - left)) * (to - from);
}
