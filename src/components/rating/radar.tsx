import { pointAt, polygonOf } from './radar-geometry.ts';
import { MAX_SCORE, type RatedDimension, ratingText } from './rating-model.ts';

interface RadarProps {
  readonly label: string;
  readonly dimensions: readonly RatedDimension[];
  /** The scores that are compared with, drawn behind. */
  readonly previous?: readonly RatedDimension[] | undefined;
  readonly className?: string;
}

const RADIUS = 60;
const LABEL_RADIUS = RADIUS + 8;
const RINGS = Array.from({ length: MAX_SCORE }, (_, index) => index + 1);
/** A score of 0 still shows where its axis is. */
const LEAST = 0.15;

/** A rating as a spider's web, one axis for each dimension. Said in a sentence to those who do not see it. */
export function Radar({ label, dimensions, previous, className }: RadarProps) {
  const axes = dimensions.length;
  return (
    <svg
      role="img"
      aria-label={`${label}: ${ratingText(dimensions)}`}
      viewBox="-130 -80 260 158"
      className={className}
    >
      {RINGS.map((ring) => (
        <polygon
          key={ring}
          points={polygonOf(Array<number>(axes).fill(ring), RADIUS)}
          className="fill-none stroke-line"
        />
      ))}
      {dimensions.map(({ id }, axis) => {
        const { x, y } = pointAt({ axis, axes }, MAX_SCORE, RADIUS);
        return <line key={id} x2={x} y2={y} className="stroke-line" />;
      })}
      {previous && (
        <polygon
          points={polygonOf(drawn(previous), RADIUS)}
          strokeDasharray="3 2"
          className="fill-none stroke-muted"
        />
      )}
      <polygon
        points={polygonOf(drawn(dimensions), RADIUS)}
        fillOpacity={0.18}
        strokeWidth={1.5}
        className="fill-accent stroke-accent"
      />
      {dimensions.map(({ id, label: name, score }, axis) => (
        <AxisLabel key={id} axis={axis} axes={axes} text={`${name} ${score}`} />
      ))}
    </svg>
  );
}

interface AxisLabelProps {
  readonly axis: number;
  readonly axes: number;
  readonly text: string;
}

function AxisLabel({ axis, axes, text }: AxisLabelProps) {
  const { x, y } = pointAt({ axis, axes }, MAX_SCORE, LABEL_RADIUS);
  const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
  return (
    <text x={x} y={y} dy={y > 0 ? 8 : 0} textAnchor={anchor} fontSize={10} className="fill-muted">
      {text}
    </text>
  );
}

function drawn(dimensions: readonly RatedDimension[]): number[] {
  return dimensions.map(({ score }) => Math.max(score, LEAST));
}
