import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { AttributeSelector, PersonRef } from './probe.ts';
import { RiskDimension } from './risk.ts';
import { Persona } from './session.ts';
import { z } from './zod.ts';

/** What a rule of a policy compares: one dimension (0 to 4) or the sum of all (0 to 20). */
export const RiskMeasure = z.union([RiskDimension, z.literal('total')]);
export type RiskMeasure = z.infer<typeof RiskMeasure>;

/** When a rating reaches a threshold, so many people must approve, of this persona if one is named. */
export const ApprovalRule = z.strictObject({
  measure: RiskMeasure,
  atLeast: z.int().min(0).max(20),
  approvals: z.int().min(1).max(5),
  /** Null = anyone who may review. */
  from: Persona.nullable(),
});
export type ApprovalRule = z.infer<typeof ApprovalRule>;

/** A rating over a ceiling is not accepted at all. */
export const RiskCeiling = z.strictObject({ measure: RiskMeasure, atMost: z.int().min(0).max(20) });
export type RiskCeiling = z.infer<typeof RiskCeiling>;

/** Which agents are in a ring: those that meet every condition. A share is stable: it goes by a hash of the agent's id. */
export const AgentSelector = z.strictObject({
  /** Conditions on the agent's description, e.g. `host.name`, `service.name`. */
  attributes: z.array(AttributeSelector).max(20),
  /** Share of the agents that meet the conditions, over 0 to 1. */
  share: z.number().positive().max(1),
});
export type AgentSelector = z.infer<typeof AgentSelector>;

/** A slice of the fleet. A rollout goes ring by ring; agents that no ring selects follow with the last. */
export const Ring = z.strictObject({
  name: z.string().trim().min(1).max(64),
  selector: AgentSelector,
  /** How long the ring is watched before the next one begins, in seconds. */
  bakeSeconds: z
    .int()
    .min(0)
    .max(7 * 86_400),
});
export type Ring = z.infer<typeof Ring>;

/** A span of time in which nothing is rolled out; switching off always works. */
export const FreezeWindow = z
  .strictObject({ name: z.string().trim().min(1).max(120), from: Timestamp, to: Timestamp })
  .refine((window) => window.from < window.to, {
    message: 'a freeze must end after it begins',
    path: ['to'],
  });
export type FreezeWindow = z.infer<typeof FreezeWindow>;

/** What makes a rollout halt by itself while a ring is delivered and baked. */
export const HaltRules = z.strictObject({
  /** Agents of a ring that may fail or trip before the rollout halts, 0 = the first one halts it. */
  failedAgents: z.int().min(0).max(1000),
  /** An agent of the ring that was connected and has said nothing for so long halts the rollout. */
  silentAfterSeconds: z.int().min(5).max(3600),
  /** An agent that has not confirmed for so long counts as failed. */
  confirmWithinSeconds: z.int().min(5).max(3600),
  /** Band of the records that the probe lets out, as a factor of what the evidence predicted; null = not watched. */
  outputBand: z
    .strictObject({ atLeast: z.number().min(0).max(1), atMost: z.number().min(1).max(1000) })
    .nullable(),
  /**
   * Share of the records at the agents that confirmed which they lose otherwise than by a probe (malformed, refused
   * downstream, queue full), above which the rollout halts; absent = not watched.
   */
  errorShare: z.number().min(0).max(1).optional(),
  /** What happens then. */
  onHalt: z.enum(['roll-back', 'wait']),
});
export type HaltRules = z.infer<typeof HaltRules>;

/** The rules of the house for one environment. */
export const PolicyDocument = z.strictObject({
  /** Approvals that every probe needs, whatever its rating. */
  approvals: z.int().min(1).max(5),
  rules: z.array(ApprovalRule).max(50),
  ceilings: z.array(RiskCeiling).max(20),
  /** The longest that a probe may live, in seconds from its submission; null = for ever. */
  maxLifetimeSeconds: z.int().positive().nullable(),
  rings: z.array(Ring).min(1).max(10),
  freezes: z.array(FreezeWindow).max(50),
  /** A redaction may go fast: one approver, no bake, no freeze, because leaking is worse. */
  fastRedaction: z.boolean(),
  halt: HaltRules,
  /** An open review ends by itself after so long. */
  reviewExpiresAfterSeconds: z
    .int()
    .min(3600)
    .max(90 * 86_400),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** A policy in force. Version 1 is what an environment starts with. */
export const Policy = z.strictObject({
  environment: EnvironmentName,
  version: z.int().positive(),
  document: PolicyDocument,
  contentHash: Hash,
  /** Null for the policy that the environment started with. */
  since: Timestamp.nullable(),
  author: PersonRef.nullable(),
  approvers: z.array(PersonRef),
});
export type Policy = z.infer<typeof Policy>;

/** What an environment without a policy of its own goes by: one approval, one ring, halt and roll back. */
export const DEFAULT_POLICY: PolicyDocument = Object.freeze<PolicyDocument>({
  approvals: 1,
  rules: [
    { measure: 'privacy', atLeast: 3, approvals: 2, from: null },
    { measure: 'security', atLeast: 3, approvals: 2, from: null },
    { measure: 'total', atLeast: 10, approvals: 2, from: null },
  ],
  ceilings: [],
  maxLifetimeSeconds: null,
  rings: [{ name: 'everything', selector: { attributes: [], share: 1 }, bakeSeconds: 0 }],
  freezes: [],
  fastRedaction: true,
  halt: {
    failedAgents: 0,
    silentAfterSeconds: 60,
    confirmWithinSeconds: 30,
    outputBand: null,
    errorShare: 0.05,
    onHalt: 'roll-back',
  },
  reviewExpiresAfterSeconds: 14 * 86_400,
});

/** The approvals that a probe needs: `count` people, of this persona if one is named, and the reasons in words. */
export const ApprovalRequirement = z.strictObject({
  count: z.int().min(1).max(5),
  from: Persona.nullable(),
  because: z.array(z.string()).min(1),
});
export type ApprovalRequirement = z.infer<typeof ApprovalRequirement>;

/** What a probe needs under a policy before it may run. */
export const Requirements = z.strictObject({
  policyVersion: z.int().positive(),
  approvals: z.array(ApprovalRequirement).min(1),
  /** Why the policy forbids it, in words with the remedy; empty = it may be submitted. */
  forbidden: z.array(z.string()),
  rings: z.array(Ring).min(1),
  /** True when this redaction may go fast. */
  isFast: z.boolean(),
});
export type Requirements = z.infer<typeof Requirements>;

/** `stale`: another policy came into force since it was made. */
export const PolicyProposalState = z.enum(['open', 'in-force', 'rejected', 'withdrawn', 'stale']);
export type PolicyProposalState = z.infer<typeof PolicyProposalState>;

/** A change of a policy, reviewed as probes are: nobody changes the rules of the house alone. */
export const PolicyProposal = z.strictObject({
  id: Id,
  version: z.int().positive(),
  environment: EnvironmentName,
  /** The policy version that it was made from. */
  baseVersion: z.int().positive(),
  document: PolicyDocument,
  contentHash: Hash,
  state: PolicyProposalState,
  note: z.string().max(4000),
  author: PersonRef,
  createdAt: Timestamp,
  approvals: z.array(z.strictObject({ person: PersonRef, at: Timestamp, contentHash: Hash })),
  approvalsNeeded: z.int().min(1).max(5),
  /** Why it was rejected; empty else. */
  reason: z.string().max(4000),
  /** Why the signed-in person may not decide, in words; null when they may. */
  cannotDecideBecause: z.string().nullable(),
});
export type PolicyProposal = z.infer<typeof PolicyProposal>;
