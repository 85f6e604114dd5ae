interface MarkerLabelProps {
  readonly text: string;
  /** Where the line stands between the ends of the axis, 0 to 1. */
  readonly place: number;
  /** Given by the chart: where the line is. */
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** Nearer to an end than this, a label beside its line would be cut off. */
const EDGE = 0.25;
const GAP = 6;

/** The name of a marker above its line: towards the middle of the chart where it stands near an end. */
export function MarkerLabel({ text, place, viewBox }: MarkerLabelProps) {
  if (viewBox?.x === undefined || viewBox.y === undefined) return null;
  return (
    <text x={viewBox.x} y={viewBox.y - GAP} textAnchor={anchorAt(place)} fontSize={11} fill="var(--muted)">
      {text}
    </text>
  );
}

function anchorAt(place: number): 'start' | 'middle' | 'end' {
  if (place < EDGE) return 'start';
  return place > 1 - EDGE ? 'end' : 'middle';
}
