export { type Expectation, firingsOf, stepAlert, turnOf } from './alert/step-alert.ts';
export { trainBand } from './alert/train-band.ts';
export { type WindowEnds, type WindowValue, windowValues } from './alert/window-values.ts';
export { type ApprovedContent, approvalHash } from './approval-hash.ts';
export type { ActingProbe } from './conflicts/actions.ts';
export { conflictsOf, type NamedProbe, type Pipeline } from './conflicts/conflicts-of.ts';
export { type PlacedProbe, pipelineAround } from './conflicts/pipeline-around.ts';
export { isRedaction } from './plan/is-redaction.ts';
export { type DerivedField, type PlanFacts, planFacts } from './plan/plan-facts.ts';
export { type Approver, type MissingApproval, missingApprovals } from './policy/approvals.ts';
export { freezeAt } from './policy/freeze.ts';
export { type PolicyInput, requirementsOf } from './policy/requirements.ts';
export type { AgentFacts, OfferedConfig, ProofFacts } from './proof/proof-facts.ts';
export { proveRevision } from './proof/prove-revision.ts';
export { cannotApply, cannotDecide } from './review/cannot-decide.ts';
export { failedTests } from './review/failed-tests.ts';
export { matchLines } from './review/match-lines.ts';
export { type DocumentPart, mergeDocuments, type Sides, sourceStretches } from './review/merge-documents.ts';
export type { MergedStretch } from './review/merge-lines.ts';
export {
  type BrokenGlass,
  type GivenApproval,
  isUnderWay,
  type ReviewCore,
  type ReviewEvent,
  type Reviewer,
  type ReviewRefusal,
  type ReviewStep,
  type ReviewWorld,
} from './review/review-core.ts';
export { doesNotCountBecause, missingText, stillMissing } from './review/standing.ts';
export { MAX_FORCED_HOURS, openReview, stepReview } from './review/step-review.ts';
export { type ReviewView, reviewEnd, viewReview } from './review/view-review.ts';
export { type RiskInput, rateProbe } from './risk/rate-probe.ts';
export { placeOnLine, type RingCandidate, ringOf } from './rollout/ring-of.ts';
export {
  type AgentAnswer,
  type AgentProgress,
  type AgentView,
  type FleetView,
  isEnded,
  type RolloutCore,
  type RolloutEffect,
  type RolloutEvent,
  type RolloutRing,
  type RolloutStep,
  reachedRing,
} from './rollout/rollout-core.ts';
export { scheduledRollout, step } from './rollout/step.ts';
