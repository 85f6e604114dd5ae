import type { Evidence, Plan, ProbeDocument, RiskPoint, RiskRating } from '@lookout/contract';
import { type PlanFacts, planFacts } from '../plan/plan-facts.ts';
import { costPoints } from './cost.ts';
import { performancePoints } from './performance.ts';
import { privacyPoints } from './privacy.ts';
import { reliabilityPoints } from './reliability.ts';
import { toRating } from './score.ts';
import { securityPoints } from './security.ts';

/** What a rating looks at. Without evidence it is what can be told from the text alone. */
export interface RiskInput {
  readonly document: ProbeDocument;
  readonly plan: Plan;
  readonly evidence: Pick<Evidence, 'summary' | 'examples' | 'result' | 'microsecondsPerRecord'> | null;
}

/** The input with what was read from its plan. */
export interface RiskFacts extends RiskInput {
  readonly facts: PlanFacts;
}

/** The reasons of one dimension. */
export type RiskRule = (input: RiskFacts) => readonly RiskPoint[];

const RULES: readonly RiskRule[] = [
  privacyPoints,
  securityPoints,
  reliabilityPoints,
  costPoints,
  performancePoints,
];

/** Rates a probe on the five dimensions. Pure: the same input has the same rating, in a browser and on a server. */
export function rateProbe(input: RiskInput): RiskRating {
  const facts = planFacts(input.plan);
  return toRating(RULES.flatMap((rule) => rule({ ...input, facts })));
}
