import { MAX_SCORE } from './rating-model.ts';

/** A point of the drawing. */
export interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

/** One of the axes, counted from 0. */
export interface RadarAxis {
  readonly axis: number;
  readonly axes: number;
}

/** Where a score lies on an axis; the first axis points up and the others follow clockwise. */
export function pointAt({ axis, axes }: RadarAxis, score: number, radius: number): RadarPoint {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const distance = (radius * score) / MAX_SCORE;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/** The corners of scores as the `points` of an SVG polygon. */
export function polygonOf(scores: readonly number[], radius: number): string {
  return scores
    .map((score, axis) => pointAt({ axis, axes: scores.length }, score, radius))
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ');
}
