import { RISK_DIMENSIONS, type RiskDimension, type RiskRating } from '@lookout/contract';

const SIGNS: Readonly<Record<RiskDimension, { readonly label: string; readonly letter: string }>> = {
  privacy: { label: 'Privacy', letter: 'P' },
  security: { label: 'Security', letter: 'S' },
  reliability: { label: 'Reliability', letter: 'R' },
  cost: { label: 'Cost', letter: 'C' },
  performance: { label: 'Performance', letter: 'F' },
};

/** A risk rating in the form that the rating components draw. */
export function ratedDimensions({ scores, points }: RiskRating) {
  return RISK_DIMENSIONS.map((id) => ({
    id,
    ...SIGNS[id],
    score: scores[id],
    reasons: points
      .filter(({ dimension }) => dimension === id)
      .map(({ points: added, reason }) => ({ points: added, text: reason })),
  }));
}
