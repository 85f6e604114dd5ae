interface SparklineProps {
  /** What it shows, in words; the drawing itself is for the eye only. */
  readonly label: string;
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** The course of a value in the height of a line of text; the scale starts at zero. */
export function Sparkline({ label, values, width = 72, height = 16 }: SparklineProps) {
  const most = Math.max(...values, 0);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const y = (value: number) => (most > 0 ? height - 1 - ((height - 2) * value) / most : height - 1);
  const points = values.map((value, index) => `${(index * step).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="block overflow-visible">
      <title>{label}</title>
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} className="fill-accent/15" />
      <polyline points={points.join(' ')} fill="none" strokeWidth={1.2} className="stroke-accent" />
    </svg>
  );
}
