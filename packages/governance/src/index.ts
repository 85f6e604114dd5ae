export { type ApprovedContent, approvalHash } from './approval-hash.ts';
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
