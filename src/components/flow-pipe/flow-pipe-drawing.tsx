import {
  hasBranch,
  PIPE_THICKNESS,
  PIPE_TOP,
  type PipeSegment,
  type PipeShape,
  type PipeValveShape,
} from './flow-pipe-model.ts';

/** Half of the way over which the pipe changes its thickness. */
const BEND = 14;
const FALL_BOTTOM = PIPE_TOP + PIPE_THICKNESS + 20;
const BRANCH_TOP = 6;

export const DRAWING_HEIGHT = FALL_BOTTOM + 2;

/** The water: one body that narrows at the valves; what they drop falls, what they count rises as a thin line. */
export function FlowPipeDrawing({ shape }: { readonly shape: PipeShape }) {
  return (
    <svg aria-hidden="true" width={shape.width} height={DRAWING_HEIGHT} className="block">
      {shape.valves.map((entry) => (
        <Fall key={entry.valve.id} entry={entry} />
      ))}
      <path d={bodyPath(shape.segments)} className="fill-pipe stroke-pipe-edge" strokeWidth={1} />
      {shape.valves.map((entry) => (
        <Branch key={entry.valve.id} entry={entry} />
      ))}
    </svg>
  );
}

function bodyPath(segments: readonly PipeSegment[]): string {
  const last = segments.at(-1);
  if (!last) return '';
  const parts = [`M0,${PIPE_TOP} H${last.end} V${PIPE_TOP + last.thickness}`];
  for (const [index, segment] of [...segments.entries()].reverse()) {
    const previous = segments[index - 1];
    const y = PIPE_TOP + segment.thickness;
    if (!previous) parts.push('H0 Z');
    else {
      const x = segment.start;
      const before = PIPE_TOP + previous.thickness;
      parts.push(`H${x + BEND} C${x},${y} ${x},${before} ${x - BEND},${before}`);
    }
  }
  return parts.join(' ');
}

function Fall({ entry }: { readonly entry: PipeValveShape }) {
  const thickness = entry.before - entry.after;
  if (thickness < 0.5) return null;
  const y = PIPE_TOP + entry.before - thickness / 2;
  const x = entry.x - BEND;
  const down = entry.x + Math.max(6, thickness / 2);
  return (
    <g>
      <path
        d={`M${x - 1},${y} C${entry.x},${y} ${down},${y + 6} ${down},${FALL_BOTTOM}`}
        fill="none"
        strokeWidth={thickness}
        className="stroke-line-strong opacity-60"
      />
      <path
        d={`M${down - thickness / 2 - 3},${FALL_BOTTOM} h${thickness + 6}`}
        strokeWidth={1.5}
        strokeDasharray="2 3"
        className="stroke-muted"
      />
    </g>
  );
}

function Branch({ entry }: { readonly entry: PipeValveShape }) {
  if (!hasBranch(entry.valve)) return null;
  const { x, y } = entry;
  return (
    <path
      d={`M${x},${y} C${x},${BRANCH_TOP} ${x + 10},${BRANCH_TOP} ${x + 26},${BRANCH_TOP} h14 m-4,-3 l4,3 l-4,3`}
      fill="none"
      strokeWidth={1.5}
      className="stroke-accent"
    />
  );
}
