import { z } from './zod.ts';

/** The five dimensions in which every probe is rated, in the order in which they are drawn. */
export const RISK_DIMENSIONS = ['privacy', 'security', 'reliability', 'cost', 'performance'] as const;
export const RiskDimension = z.enum(RISK_DIMENSIONS);
export type RiskDimension = z.infer<typeof RiskDimension>;

/** The highest score of one dimension. */
export const MAX_RISK_SCORE = 4;
/** From 0, nothing to look at, to 4, do not do this lightly. */
export const RiskScore = z.int().min(0).max(MAX_RISK_SCORE);

/** One reason for a score, in a sentence. A dimension's score is the sum of its points, at most 4. */
export const RiskPoint = z.strictObject({
  dimension: RiskDimension,
  points: RiskScore,
  reason: z.string().min(1).max(500),
  /** What the reason was read from: the compiled plan, the document around it, or the evidence of a sample. */
  basis: z.enum(['plan', 'document', 'evidence']),
});
export type RiskPoint = z.infer<typeof RiskPoint>;

/** How risky one revision is: five scores with their reasons. */
export const RiskRating = z.strictObject({
  scores: z.strictObject({
    privacy: RiskScore,
    security: RiskScore,
    reliability: RiskScore,
    cost: RiskScore,
    performance: RiskScore,
  }),
  /** The sum of the scores, 0 to 20. */
  total: z
    .int()
    .min(0)
    .max(RISK_DIMENSIONS.length * MAX_RISK_SCORE),
  points: z.array(RiskPoint).max(100),
});
export type RiskRating = z.infer<typeof RiskRating>;
