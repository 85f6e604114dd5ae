import {
  MAX_RISK_SCORE,
  RISK_DIMENSIONS,
  type RiskDimension,
  type RiskPoint,
  type RiskRating,
} from '@lookout/contract';

/** Adds points up to a rating. A dimension's score ends at its ceiling, however many reasons there are. */
export function toRating(points: readonly RiskPoint[]): RiskRating {
  const scores = Object.fromEntries(
    RISK_DIMENSIONS.map((dimension) => [dimension, scoreOf(dimension, points)]),
  ) as RiskRating['scores'];
  const total = RISK_DIMENSIONS.reduce((sum, dimension) => sum + scores[dimension], 0);
  const inOrder = RISK_DIMENSIONS.flatMap((dimension) =>
    points.filter((point) => point.dimension === dimension),
  );
  return { scores, total, points: inOrder };
}

function scoreOf(dimension: RiskDimension, points: readonly RiskPoint[]): number {
  const sum = points
    .filter((point) => point.dimension === dimension)
    .reduce((all, { points: one }) => all + one, 0);
  return Math.min(MAX_RISK_SCORE, sum);
}
