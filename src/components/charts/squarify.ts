/** A rectangle in pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Fills a frame with one rectangle for each value, their areas in proportion and their shapes as near to squares as
 * this goes (Bruls, Huizing and van Wijk, "Squarified treemaps", 2000). Values are positive and descend.
 */
export function squarify(values: readonly number[], frame: Rect): readonly Rect[] {
  const rects: Rect[] = [];
  let waiting = values;
  let rest = frame;
  while (waiting.length > 0) {
    const areas = areasIn(rest, waiting);
    const row = areas.slice(0, rowLength(areas, Math.min(rest.width, rest.height)));
    rects.push(...laidAlong(row, rest));
    rest = without(rest, sum(row));
    waiting = waiting.slice(row.length);
  }
  return rects;
}

/** What is left shares what is free: rounding in one row then moves nothing of the next out of the frame. */
function areasIn({ width, height }: Rect, values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => (total > 0 ? (value / total) * width * height : 0));
}

/** How many areas stand side by side before the worst of their shapes would get worse. */
function rowLength(areas: readonly number[], side: number): number {
  const largest = areas[0] ?? 0;
  let [best, together] = [Number.POSITIVE_INFINITY, 0];
  for (const [index, area] of areas.entries()) {
    together += area;
    const worst = Math.max(
      (side * side * largest) / (together * together),
      (together * together) / (side * side * area),
    );
    if (worst > best) return index;
    best = worst;
  }
  return areas.length;
}

/** A row of areas along the shorter side of what is free. */
function laidAlong(areas: readonly number[], { x, y, width, height }: Rect): Rect[] {
  const thickness = thicknessOf(sum(areas), Math.min(width, height));
  let at = 0;
  return areas.map((area) => {
    const start = at;
    const length = thickness > 0 ? area / thickness : 0;
    at += length;
    return width >= height
      ? { x, y: y + start, width: thickness, height: length }
      : { x: x + start, y, width: length, height: thickness };
  });
}

function without({ x, y, width, height }: Rect, area: number): Rect {
  const thickness = thicknessOf(area, Math.min(width, height));
  return width >= height
    ? { x: x + thickness, y, width: Math.max(0, width - thickness), height }
    : { x, y: y + thickness, width, height: Math.max(0, height - thickness) };
}

function thicknessOf(area: number, side: number): number {
  return side > 0 ? area / side : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
